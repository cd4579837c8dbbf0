namespace CommissioningCases.Application.Documents;

/// <summary>What came of sending a document.</summary>
public abstract record DocumentResult : IOutcome
{
    private DocumentResult()
    {
    }

    public abstract string Outcome { get; }

    /// <summary>It is kept, for an entry to name it within a day.</summary>
    public sealed record Stored(Document Document) : DocumentResult
    {
        public override string Outcome => $"stored as {Document.Id}";
    }

    /// <summary>It is not taken, and nothing of it is kept.</summary>
    /// <param name="Message">Why, for whoever sent it.</param>
    public sealed record Refused(string Message) : DocumentResult
    {
        public override string Outcome => "refused";
    }
}
