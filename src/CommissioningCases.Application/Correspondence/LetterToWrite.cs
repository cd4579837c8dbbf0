using System.Globalization;
using CommissioningCases.Application.Reading;

namespace CommissioningCases.Application.Correspondence;

/// <summary>A letter as the case fills it, for somebody to go through and to change.</summary>
/// <param name="Together">It and those that are written together with it, such as those to all who were invited to a tender.</param>
public sealed record LetterToWrite(CaseView View, LetterSubject Subject, IReadOnlyList<LetterSubject> Together, Names Names, LetterTemplate Filled)
{
    /// <summary>What people call whom it goes to.</summary>
    public string Addressee => NameOf(Subject);

    /// <summary>Who writes it.</summary>
    public string Letterhead => Names.Pct(View.File.Logged.Pct);

    /// <summary>Whether unions do not get it, because they do not see all of the entry to which it belongs.</summary>
    public bool IsCommercial => !Subject.IsSeenByUnions(View.File);

    /// <summary>The day by which its reader was to act, where that has passed; null where it has not, or the letter names none.</summary>
    public DateOnly? Passed => Subject.Kind.UntilOf(Subject, View.File) is { } until && until < View.Today ? until : null;

    /// <summary>What a file of it is called, without its ending.</summary>
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"letter-{string.Concat(View.Reference.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '-'))}-entry-{Subject.Entry}");

    /// <summary>What people call whom a letter goes to.</summary>
    public string NameOf(LetterSubject subject) => subject.NameIn(Names);
}
