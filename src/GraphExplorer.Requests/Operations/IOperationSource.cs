namespace GraphExplorer.Requests.Operations;

/// <summary>Declares the operations of one resource.</summary>
internal interface IOperationSource
{
    /// <summary>The operations, in the order of the documentation.</summary>
    IEnumerable<Operation> Operations { get; }
}
