namespace CommissioningCases.Application.Correspondence;

/// <summary>A kind of letter: of which entries it tells, to whom it goes, and which words its template may have. All of that is said here, once; the words around it an administrator edits.</summary>
public abstract class LetterKind
{
    private LetterTemplate? _original;

    /// <summary>By which addresses and the database call it, such as <c>formal-chance</c>.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>The clause on which it bears.</summary>
    public required Clause Clause { get; init; }

    /// <summary>The action of whose entries it tells.</summary>
    public abstract ActionDefinition Action { get; }

    /// <summary>Everything that its template may have in braces.</summary>
    public abstract IReadOnlyList<LetterWord> Words { get; }

    /// <summary>The text with which the service comes: the file of its name in the folder Templates, the subject in its first line.</summary>
    public LetterTemplate Original => _original ??= LetterTemplate.ReadBuiltIn(Name);

    /// <summary>The letters of this kind that can be written on the case, in the order of its history.</summary>
    public abstract IEnumerable<LetterSubject> SubjectsOf(CaseFile file);

    /// <summary>The day by which its reader is to act; null where the letter names none.</summary>
    internal abstract DateOnly? UntilOf(LetterSubject subject, CaseFile file);

    /// <summary>What each word is where the letter is about that subject.</summary>
    internal abstract IReadOnlyDictionary<string, string> ValuesOf(LetterSubject subject, CaseFile file, string reference, DateOnly today, Names names, string writer);

    /// <summary>What each word is in the example.</summary>
    public IReadOnlyDictionary<string, string> Examples => Words.ToDictionary(word => word.Name, word => word.Example, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A letter that can be written on a case.</summary>
/// <param name="Addressee">To whom it goes: the code of a provider, or the name of another body.</param>
/// <param name="Group">The same for letters that are written together, such as those to all who were invited to one tender.</param>
public sealed record LetterSubject(LetterKind Kind, StrikeableFact Fact, string Addressee, int Group)
{
    /// <summary>The number of the entry of which it tells, and to which it belongs.</summary>
    public int Entry => Fact.Mark.Number;

    /// <summary>Whether unions see all of the entry; a letter of any other is commercial.</summary>
    public bool IsSeenByUnions(CaseFile file) => Fact.Action.SeenByUnions(file).IsAll;

    /// <summary>What people call whom it goes to: the union of that abbreviation or the provider of that code; a name is itself.</summary>
    internal string NameIn(Names names) => names.Provider(Addressee) is var provider && provider != Addressee ? provider : names.Union(Addressee);
}

/// <inheritdoc/>
internal sealed class LetterKind<TFact>(ActionDefinition action) : LetterKind
    where TFact : StrikeableFact
{
    private IReadOnlyList<LetterWord<TFact>>? _words;

    public override ActionDefinition Action => action;

    /// <summary>The facts of a case on each of which a letter can be written.</summary>
    public required Func<CaseFile, IEnumerable<TFact>> Facts { get; init; }

    /// <summary>To whom the letter goes: the code of a provider, or the name of another body.</summary>
    public required Func<CaseFile, TFact, string> Addressee { get; init; }

    /// <summary>The number that the letters have in common that are written together; alone where it is not said.</summary>
    public Func<CaseFile, TFact, int> Group { get; init; } = (_, fact) => fact.Mark.Number;

    /// <summary>The day by which whoever gets the letter is to act; null where it names none.</summary>
    public Func<CaseFile, TFact, DateOnly?> Until { get; init; } = (_, _) => null;

    /// <summary>How a template calls whom the letter goes to.</summary>
    public (string Name, string Meaning, string Example) AddresseeWord { get; init; } = ("provider", "The provider to whom the letter goes", "Demonstration Community Trust");

    /// <summary>What letters of this kind alone can say.</summary>
    public required IReadOnlyList<LetterWord<TFact>> OwnWords { get; init; }

    public override IReadOnlyList<LetterWord> Words => AllWords;

    private IReadOnlyList<LetterWord<TFact>> AllWords => _words ??=
    [
        new(AddresseeWord.Name, AddresseeWord.Meaning, AddresseeWord.Example, letter => letter.Addressee),
        new("pct", "The Primary Care Trust that writes", "Demonstration PCT", letter => letter.Names.Pct(letter.File.Logged.Pct)),
        new("service", "The service that the case is about", "Community podiatry", letter => letter.File.Service),
        new("reference", "The case’s reference", "CC-2012-00007", letter => letter.Reference),
        new("day", "The day of the entry of which the letter tells", "2 April 2012", letter => EnglishFormat.Day(letter.Fact.On)),
        new("today", "The day on which the letter is written", "4 April 2012", letter => EnglishFormat.Day(letter.Today)),
        new("writer", "The name of whoever writes the letter", "Casey Commissioner", letter => letter.Writer),
        .. OwnWords,
        new("clause", "The clause of the letter of 2009 on which it bears", Clause.Id, _ => Clause.Id),
        new("clause text", "What that clause says", Clause.Text, _ => Clause.Text),
    ];

    public override IEnumerable<LetterSubject> SubjectsOf(CaseFile file) => Facts(file).Select(fact => new LetterSubject(this, fact, Addressee(file, fact), Group(file, fact)));

    internal override DateOnly? UntilOf(LetterSubject subject, CaseFile file) => Until(file, (TFact)subject.Fact);

    internal override IReadOnlyDictionary<string, string> ValuesOf(LetterSubject subject, CaseFile file, string reference, DateOnly today, Names names, string writer)
    {
        var context = new LetterContext<TFact>(file, reference, today, names, (TFact)subject.Fact, subject.NameIn(names), writer);
        return AllWords.ToDictionary(word => word.Name, word => word.Value(context) is { } value && !string.IsNullOrWhiteSpace(value) ? value : $"[{word.Name}: not recorded]", StringComparer.OrdinalIgnoreCase);
    }
}
