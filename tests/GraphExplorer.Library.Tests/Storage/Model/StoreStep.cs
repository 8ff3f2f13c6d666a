using System.Globalization;

namespace GraphExplorer.Library.Tests.Storage.Model;

/// <summary>What one step of a random history does.</summary>
internal enum StoreAct
{
    CreateNode,
    CreateRelationship,
    AddLabel,
    RemoveLabel,
    SetNodeProperty,
    SetRelationshipProperty,
    DeleteNode,
    DeleteRelationship,
    DeleteNodeWhole,
    CreateIndex,
    DropIndex,
    CreateConstraint,
    DropConstraint,
    Savepoint,
    RollBackTo,
    Check,
    Commit,
    Abandon,
    Import,
}

/// <summary>A step: an act and three numbers that choose whom and what.</summary>
internal readonly record struct StoreStep(StoreAct Act, int A, int B, int C)
{
    public static StoreStep Random(Random random)
    {
        // Many small changes, few ends of transactions, still fewer changes of the schema.
        var roll = random.Next(100);
        var act = roll switch
        {
            < 18 => StoreAct.CreateNode,
            < 38 => StoreAct.CreateRelationship,
            < 45 => StoreAct.AddLabel,
            < 49 => StoreAct.RemoveLabel,
            < 63 => StoreAct.SetNodeProperty,
            < 70 => StoreAct.SetRelationshipProperty,
            < 72 => StoreAct.DeleteNode,
            < 76 => StoreAct.DeleteRelationship,
            < 79 => StoreAct.DeleteNodeWhole,
            < 81 => StoreAct.CreateIndex,
            < 82 => StoreAct.DropIndex,
            < 84 => StoreAct.CreateConstraint,
            < 85 => StoreAct.DropConstraint,
            < 89 => StoreAct.Savepoint,
            < 92 => StoreAct.RollBackTo,
            < 94 => StoreAct.Check,
            < 97 => StoreAct.Commit,
            < 98 => StoreAct.Abandon,
            _ => StoreAct.Import,
        };
        return new StoreStep(act, random.Next(1 << 20), random.Next(1 << 20), random.Next(1 << 20));
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Act}({A}, {B}, {C})");
}
