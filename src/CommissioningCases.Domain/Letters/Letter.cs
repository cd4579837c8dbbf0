using System.Collections.Frozen;
using System.Text;

namespace CommissioningCases.Domain.Letters;

/// <summary>One of the two letters of the Department of Health on which every rule of this service rests.</summary>
/// <param name="Reference">The Department's own reference.</param>
public sealed record Letter(string Id, string Title, string From, string To, DateOnly Date, string Reference, IReadOnlyList<Clause> Clauses)
{
    /// <summary>The Secretary of State's letter to the TUC, with the six draft scenarios.</summary>
    public static Letter PreferredProvider { get; } = new(
        LetterOf2009.Id,
        "NHS as preferred provider",
        "Andy Burnham, Secretary of State for Health",
        "Brendan Barber, TUC General Secretary",
        new DateOnly(2009, 9, 25),
        "POC1_446450",
        LetterOf2009.Clauses);

    /// <summary>The letter that sets up the choice programme.</summary>
    public static Letter ExtendingChoice { get; } = new(
        LetterOf2011.Id,
        "Extending Choice of Provider",
        "Barbara Hakin, Managing Director of Commissioning; Ian Dalton, Managing Director of Provider Development",
        "NHS and Social Care leaders",
        new DateOnly(2011, 7, 19),
        "Gateway 16392",
        LetterOf2011.Clauses);

    public static IReadOnlyList<Letter> All { get; } = [PreferredProvider, ExtendingChoice];

    private static FrozenDictionary<string, Clause> ById { get; } =
        All.SelectMany(letter => letter.Clauses).ToFrozenDictionary(clause => clause.Id, StringComparer.Ordinal);

    /// <summary>The clause of that name, or null when neither letter has one.</summary>
    public static Clause? FindClause(string id) => ById.GetValueOrDefault(id);

    /// <summary>The whole letter as it was sent, line by line.</summary>
    public string ReadText()
    {
        using var stream = typeof(Letter).Assembly.GetManifestResourceStream($"CommissioningCases.Domain.Letters.letter-{Date.Year}.txt")
            ?? throw new InvalidOperationException($"The text of letter {Id} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
