namespace GraphExplorer.Storage.Indexes;

/// <summary>Says on which side of what is sought an item stands.</summary>
internal interface ISeek<T>
{
    /// <summary>Below 0 where the item comes before it, 0 where it is it, above 0 where it comes after.</summary>
    int Compare(T item);
}

/// <summary>
/// Distinct items in order, with their ranks, as a B+ tree whose versions share what did not change. Finding, adding and
/// removing cost O(log n) comparisons.
/// </summary>
/// <remarks>See <see cref="Graph.Arcs.PagedArray{T}"/> on writers. R. Bayer and E. McCreight, "Organization and maintenance of
/// large ordered indices", Acta Informatica 1, 1972; ranks by counts in the inner nodes.</remarks>
internal sealed class OrderedTree<T>
{
    /// <summary>The tree without items.</summary>
    public static readonly OrderedTree<T> Empty = new(new Leaf(0, [], 0));

    private const int Width = 64;

    private readonly Node _root;

    private OrderedTree(Node root) => _root = root;

    /// <summary>How many items there are.</summary>
    public int Count => _root.Total;

    /// <summary>The item of a rank.</summary>
    public T this[int rank]
    {
        get
        {
            var (leaf, place) = Locate(rank);
            return leaf.Items[place];
        }
    }

    /// <summary>The tree of items that are in order and distinct.</summary>
    public static OrderedTree<T> From(ReadOnlySpan<T> sorted)
    {
        if (sorted.IsEmpty)
            return Empty;
        const int Filled = Width * 3 / 4; // so that the first items added need not split
        var level = new List<Node>();
        for (var start = 0; start < sorted.Length; start += Filled)
        {
            var part = sorted.Slice(start, Math.Min(Filled, sorted.Length - start));
            var items = new T[Width];
            part.CopyTo(items);
            level.Add(new Leaf(0, items, part.Length));
        }

        while (level.Count > 1)
        {
            var above = new List<Node>();
            for (var start = 0; start < level.Count; start += Filled)
                above.Add(Inner.Of(0, level.GetRange(start, Math.Min(Filled, level.Count - start))));
            level = above;
        }

        return new OrderedTree<T>(level[0]);
    }

    /// <summary>How many items come before what is sought.</summary>
    public int RankOf<TSeek>(TSeek seek)
        where TSeek : ISeek<T>, allows ref struct
    {
        var rank = 0;
        var node = _root;
        while (node is Inner inner)
        {
            var child = inner.ChildOf(seek);
            for (var before = 0; before < child; before++)
                rank += inner.Children[before].Total;
            node = inner.Children[child];
        }

        return rank + ((Leaf)node).PlaceOf(seek);
    }

    /// <summary>Whether it is there, and the item that it is.</summary>
    public bool TryFind<TSeek>(TSeek seek, out T item)
        where TSeek : ISeek<T>, allows ref struct
    {
        var node = _root;
        while (node is Inner inner)
            node = inner.Children[inner.ChildOf(seek)];
        var leaf = (Leaf)node;
        var place = leaf.PlaceOf(seek);
        var isThere = place < leaf.Count && seek.Compare(leaf.Items[place]) == 0;
        item = isThere ? leaf.Items[place] : default!; // not used where it is not there
        return isThere;
    }

    /// <summary>The tree with an item; the same where it is there.</summary>
    /// <param name="item">The item.</param>
    /// <param name="seek">What finds its place.</param>
    /// <param name="owner">The writer.</param>
    public OrderedTree<T> With<TSeek>(T item, TSeek seek, long owner)
        where TSeek : ISeek<T>, allows ref struct
    {
        var (root, right) = Insert(_root, item, seek, owner);
        if (right is not null)
            return new OrderedTree<T>(Inner.Of(owner, [root, right]));
        return ReferenceEquals(root, _root) && root.Owner != owner ? this : new OrderedTree<T>(root);
    }

    /// <summary>The tree without an item; the same where it is not there.</summary>
    public OrderedTree<T> Without<TSeek>(TSeek seek, long owner)
        where TSeek : ISeek<T>, allows ref struct
    {
        if (!TryFind(seek, out _))
            return this;
        var root = Remove(_root, seek, owner);
        while (root is Inner { Count: 1 } inner)
            root = inner.Children[0];
        return root is null ? Empty : new OrderedTree<T>(root);
    }

    /// <summary>Whether both have the same items.</summary>
    public bool HasSameItems(OrderedTree<T> other, Func<T, T, bool> isSame)
    {
        if (Count != other.Count)
            return false;
        var theirs = other.From(0);
        foreach (var item in From(0))
        {
            if (!theirs.MoveNext() || !isSame(item, theirs.Current))
                return false;
        }

        return true;
    }

    /// <summary>The items from a rank on, in order.</summary>
    public Run From(int rank) => new(this, rank);

    private static (Node Left, Node? Right) Insert<TSeek>(Node node, T item, TSeek seek, long owner)
        where TSeek : ISeek<T>, allows ref struct
    {
        if (node is Leaf leaf)
        {
            var place = leaf.PlaceOf(seek);
            if (place < leaf.Count && seek.Compare(leaf.Items[place]) == 0)
                return (node, null);
            leaf = leaf.Own(owner);
            if (leaf.Count < Width)
            {
                leaf.Insert(place, item);
                return (leaf, null);
            }

            var right = leaf.Split(isAtEnd: place == Width);
            if (place <= leaf.Count && place < Width)
                leaf.Insert(place, item);
            else
                right.Insert(place - leaf.Count, item);
            return (leaf, right);
        }

        var inner = (Inner)node;
        var child = inner.ChildOf(seek);
        var (changed, added) = Insert(inner.Children[child], item, seek, owner);
        if (ReferenceEquals(changed, inner.Children[child]) && changed.Owner != owner)
            return (node, null);
        inner = inner.Own(owner);
        inner.Replace(child, changed);
        if (added is null)
            return (inner, null);
        if (inner.Count < Width)
        {
            inner.Insert(child + 1, added);
            return (inner, null);
        }

        var half = inner.Split(isAtEnd: child + 1 == Width);
        if (child + 1 <= inner.Count && child + 1 < Width)
            inner.Insert(child + 1, added);
        else
            half.Insert(child + 1 - inner.Count, added);
        return (inner, half);
    }

    private static Node? Remove<TSeek>(Node node, TSeek seek, long owner)
        where TSeek : ISeek<T>, allows ref struct
    {
        if (node is Leaf leaf)
        {
            leaf = leaf.Own(owner);
            leaf.RemoveAt(leaf.PlaceOf(seek));
            return leaf.Count == 0 ? null : leaf;
        }

        var inner = ((Inner)node).Own(owner);
        var child = inner.ChildOf(seek);
        var changed = Remove(inner.Children[child], seek, owner);
        if (changed is null)
            inner.RemoveAt(child);
        else
            inner.Replace(child, changed);
        if (changed is not null && changed.Count < Width / 4 && inner.Count > 1)
            Merge(inner, Math.Min(child, inner.Count - 2), owner);
        return inner.Count == 0 ? null : inner;
    }

    /// <summary>Makes one of two neighbours where they fit.</summary>
    private static void Merge(Inner inner, int left, long owner)
    {
        var first = inner.Children[left];
        var second = inner.Children[left + 1];
        if (first.Count + second.Count > Width * 3 / 4)
            return;
        if (first is Leaf leaf)
        {
            leaf = leaf.Own(owner);
            leaf.Append((Leaf)second);
            first = leaf;
        }
        else
        {
            var parent = ((Inner)first).Own(owner);
            parent.Append((Inner)second);
            first = parent;
        }

        inner.RemoveAt(left + 1);
        inner.Replace(left, first);
    }

    private (Leaf Leaf, int Place) Locate(int rank)
    {
        var node = _root;
        while (node is Inner inner)
        {
            var child = 0;
            while (child < inner.Count - 1 && rank >= inner.Children[child].Total)
                rank -= inner.Children[child++].Total;
            node = inner.Children[child];
        }

        return ((Leaf)node, rank);
    }

    /// <summary>Walks through items in order.</summary>
    public struct Run(OrderedTree<T> tree, int rank)
    {
        private Leaf? _leaf;
        private int _place;
        private int _rank = rank;

        /// <summary>The item that the last call of <see cref="MoveNext"/> went to.</summary>
        public T Current { get; private set; } = default!; // read after a move only

        /// <summary>The run itself, for <c>foreach</c>.</summary>
        public readonly Run GetEnumerator() => this;

        /// <summary>Goes to the next item; false after the last.</summary>
        public bool MoveNext()
        {
            if (_rank >= tree.Count)
                return false;
            if (_leaf is null || _place == _leaf.Count)
                (_leaf, _place) = tree.Locate(_rank);
            Current = _leaf.Items[_place++];
            _rank++;
            return true;
        }
    }

    private abstract class Node(long owner)
    {
        public long Owner { get; } = owner;

        public abstract int Count { get; }

        public abstract int Total { get; }

        public abstract T First { get; }
    }

    private sealed class Leaf(long owner, T[] items, int count) : Node(owner)
    {
        private int _count = count;

        public T[] Items { get; } = items;

        public override int Count => _count;

        public override int Total => _count;

        public override T First => Items[0];

        public Leaf Own(long owner)
        {
            if (Owner == owner)
                return this;
            var copy = new T[Width];
            Items.AsSpan(0, _count).CopyTo(copy);
            return new Leaf(owner, copy, _count);
        }

        /// <summary>The first place whose item does not come before what is sought.</summary>
        public int PlaceOf<TSeek>(TSeek seek)
            where TSeek : ISeek<T>, allows ref struct
        {
            var low = 0;
            var high = _count;
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (seek.Compare(Items[middle]) < 0)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low;
        }

        public void Insert(int place, T item)
        {
            Items.AsSpan(place, _count - place).CopyTo(Items.AsSpan(place + 1));
            Items[place] = item;
            _count++;
        }

        public void RemoveAt(int place)
        {
            Items.AsSpan(place + 1, _count - place - 1).CopyTo(Items.AsSpan(place));
            Items[--_count] = default!; // so that what it refers to can go
        }

        public Leaf Split(bool isAtEnd)
        {
            var kept = isAtEnd ? _count : _count / 2; // items that come in order fill their leaves
            var moved = new T[Width];
            Items.AsSpan(kept, _count - kept).CopyTo(moved);
            var right = new Leaf(Owner, moved, _count - kept);
            Items.AsSpan(kept, _count - kept).Clear();
            _count = kept;
            return right;
        }

        public void Append(Leaf other)
        {
            other.Items.AsSpan(0, other._count).CopyTo(Items.AsSpan(_count));
            _count += other._count;
        }
    }

    private sealed class Inner(long owner, Node[] children, T[] firsts, int count) : Node(owner)
    {
        private int _count = count;
        private int _total = Sum(children, count);

        public Node[] Children { get; } = children;

        public override int Count => _count;

        public override int Total => _total;

        public override T First => firsts[0];

        public static Inner Of(long owner, List<Node> parts)
        {
            var children = new Node[Width];
            var firsts = new T[Width];
            for (var i = 0; i < parts.Count; i++)
            {
                children[i] = parts[i];
                firsts[i] = parts[i].First;
            }

            return new Inner(owner, children, firsts, parts.Count);
        }

        public Inner Own(long owner) => Owner == owner
            ? this
            : new Inner(owner, Children.AsSpan().ToArray(), firsts.AsSpan().ToArray(), _count);

        /// <summary>The last child whose first item does not come after what is sought; else the first.</summary>
        public int ChildOf<TSeek>(TSeek seek)
            where TSeek : ISeek<T>, allows ref struct
        {
            var low = 1;
            var high = _count;
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (seek.Compare(firsts[middle]) <= 0)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low - 1;
        }

        public void Replace(int place, Node child)
        {
            Children[place] = child;
            firsts[place] = child.First;
            _total = Sum(Children, _count);
        }

        public void Insert(int place, Node child)
        {
            Children.AsSpan(place, _count - place).CopyTo(Children.AsSpan(place + 1));
            firsts.AsSpan(place, _count - place).CopyTo(firsts.AsSpan(place + 1));
            Children[place] = child;
            firsts[place] = child.First;
            _count++;
            _total = Sum(Children, _count);
        }

        public void RemoveAt(int place)
        {
            Children.AsSpan(place + 1, _count - place - 1).CopyTo(Children.AsSpan(place));
            firsts.AsSpan(place + 1, _count - place - 1).CopyTo(firsts.AsSpan(place));
            _count--;
            Children[_count] = null!; // beyond the count nothing is read
            firsts[_count] = default!;
            _total = Sum(Children, _count);
        }

        public Inner Split(bool isAtEnd)
        {
            var kept = isAtEnd ? _count : _count / 2;
            var right = Of(Owner, [.. Children.AsSpan(kept, _count - kept)]);
            Children.AsSpan(kept, _count - kept).Clear();
            firsts.AsSpan(kept, _count - kept).Clear();
            _count = kept;
            _total = Sum(Children, _count);
            return right;
        }

        public void Append(Inner other)
        {
            for (var i = 0; i < other._count; i++)
            {
                Children[_count] = other.Children[i];
                firsts[_count++] = other.Children[i].First;
            }

            _total = Sum(Children, _count);
        }

        private static int Sum(Node[] children, int count)
        {
            var total = 0;
            for (var i = 0; i < count; i++)
                total += children[i].Total;
            return total;
        }
    }
}
