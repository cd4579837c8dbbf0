namespace CommissioningCases.Application.Correspondence;

/// <summary>That a provider is given a formal chance to improve.</summary>
internal static class ChanceLetters
{
    public static LetterKind Kind { get; } = new LetterKind<Chance>(OfferChance.Definition)
    {
        Name = "formal-chance",
        Title = "Formal chance to improve",
        Clause = LetterOf2009.S1_2,
        Facts = file => file.Chances,
        Addressee = (file, _) => file.Providers[0],
        Until = (_, chance) => chance.Details.Due,
        OwnWords =
        [
            new("number", "Whether it is the first chance or a later one", "first", letter => Ordinal.Of(letter.File.Chances.FindIndex(chance => chance.Mark.Number == letter.Fact.Mark.Number) + 1)),
            new("due", "The day by which the provider is to improve", "30 April 2012", letter => EnglishFormat.Day(letter.Fact.Details.Due)),
            new("expectations", "What is expected of the provider", "Reach 60% healing within twelve weeks, and a median first wait of 18 days.", letter => letter.Fact.Details.Expectations),
            new("measures", "The measures of quality and patient satisfaction by which it will be judged, each on a line", "Foot ulcers healed within 12 weeks: from 40% to 60%\nPatients satisfied or very satisfied: from 61% to 80%", MeasuresOf),
        ],
    };

    private static string MeasuresOf(LetterContext<Chance> letter) => string.Join('\n', letter.File.MeasuresOf(letter.Fact)
        .Select(measure => $"{measure.Details.Name}: from {EnglishFormat.Amount(measure.Details.Baseline, measure.Details.Unit)} to {EnglishFormat.Amount(measure.Details.Target, measure.Details.Unit)}"));
}
