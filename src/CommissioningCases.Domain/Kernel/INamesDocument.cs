namespace CommissioningCases.Domain.Kernel;

/// <summary>An action that makes a document a part of its history: the entry holds the document's hash, which so becomes part of the chain.</summary>
public interface INamesDocument
{
    /// <summary>Identifies the document in the store.</summary>
    string Document { get; }

    /// <summary>The name that the document had when it was handed in.</summary>
    string FileName { get; }

    /// <summary>The SHA-256 of its content, in lower-case hexadecimal digits.</summary>
    string Sha256 { get; }
}
