namespace CommissioningCases.Application.Correspondence;

/// <summary>The kinds of letters that are written from templates.</summary>
public static class LetterKinds
{
    public static IReadOnlyList<LetterKind> All { get; } = [ChanceLetters.Kind, OpportunityLetters.Kind, InvitationLetters.Kind, BidLetters.Kind, WithdrawalLetters.Kind, StaffSideLetters.Kind];

    /// <summary>The kind of that name; null where there is none.</summary>
    public static LetterKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>Every letter that can be written on the case.</summary>
    public static IEnumerable<LetterSubject> SubjectsOf(CaseFile file) => All.SelectMany(kind => kind.SubjectsOf(file));

    /// <summary>The letter that the entry of that number asks for; null where it asks for none.</summary>
    public static LetterSubject? FindSubject(CaseFile file, int entry) => SubjectsOf(file).FirstOrDefault(subject => subject.Entry == entry);
}
