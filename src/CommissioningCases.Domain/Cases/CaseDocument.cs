namespace CommissioningCases.Domain.Cases;

/// <summary>A document that was put to a case or to one of its entries.</summary>
/// <param name="Entry">Number of the entry to which it belongs; null where it belongs to the case.</param>
/// <param name="Replaced">Number of the entry by which the version came whose place it takes; null where there is none.</param>
public sealed record CaseDocument(EntryMark Mark, AttachCaseDocument Details, int? Entry, int? Replaced) : StrikeableFact<AttachCaseDocument>(Mark, Details)
{
    public override string? NotAnewBecause(CaseFile file) => "a document is sent anew on its own form: strike it, and attach it again";

    internal override CaseFile RemoveFrom(CaseFile file) => file with { Documents = file.Documents.Without(Mark.Number) };
}

/// <summary>What is asked of the documents of a case.</summary>
public static class CaseDocuments
{
    extension(CaseFile file)
    {
        /// <summary>The documents whose place no later version has taken, in the order in which they came.</summary>
        public IEnumerable<CaseDocument> LatestDocuments => file.Documents.Where(document => !file.Documents.Exists(later => later.Replaced == document.Mark.Number));

        /// <summary>The document that an action names; null where there is none, or it was struck.</summary>
        public CaseDocument? FindDocument(string record) => file.NumberOf(record) is { } number ? file.Documents.Find(document => document.Mark.Number == number) : null;

        /// <summary>The versions before it, the latest first.</summary>
        public IEnumerable<CaseDocument> VersionsBefore(CaseDocument document)
        {
            for (var at = document; at?.Replaced is { } replaced;)
            {
                // Each names one that came before it, so that this ends.
                at = file.WithStruck(file.Documents).FirstOrDefault(one => one.Mark.Number == replaced);
                if (at is not null)
                {
                    yield return at;
                }
            }
        }

        /// <summary>Whether union representatives see all of an entry, as far as what it recorded tells; of what leaves nothing in the file they are taken to see nothing.</summary>
        internal bool IsSeenByUnions(string record) => file.NumberOf(record) is { } number
            && (number == file.Stages[0].Mark.Number
                || (file.StepsTaken.Find(step => step.Mark.Number == number)?.Details ?? file.FindRecorded(record)?.Action)?.SeenByUnions(file).IsAll == true);
    }
}
