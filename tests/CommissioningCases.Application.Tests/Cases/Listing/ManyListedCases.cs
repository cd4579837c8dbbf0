using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Cases.Listing;

/// <summary>
/// So many cases of County Durham that a walk along a list does not reach its end: with words that all of them hold, some, few, only the oldest or only the
/// newest. The same every time.
/// </summary>
public sealed class ManyListedCases : IAsyncLifetime
{
    /// <summary>Four times as many as a walk tries first.</summary>
    public const int Cases = 1600;

    private readonly PostgresFixture _postgres = new();

    public string ConnectionString => _postgres.ConnectionString;

    public async Task InitializeAsync()
    {
        await _postgres.InitializeAsync();
        await using var listed = new ListedCases(ConnectionString);
        var random = new Random(2009);
        List<CaseSummary> cases = [.. Enumerable.Range(0, Cases).Select(i => New(i, random))];
        await listed.AddRowsAsync(cases);
        await listed.AddRowsAsync(cases.SelectMany((of, i) => Texts(of, i, random)));
        await listed.AddRowsAsync(Enumerable.Range(0, 200).Select(_ => ListedCases.Case("Elsewhere") with { Pct = "5J9" }));
        await listed.AddCountAsync(new CaseCount { Pct = "5ND", Sha = "Q30", Scenario = 1, Stage = "concerns", Cases = Cases });
        await Sql.ExecuteAsync(ConnectionString, "analyze case_summaries, case_texts, case_words");
    }

    public Task DisposeAsync() => _postgres.DisposeAsync();

    /// <param name="i">How many cases were worked on later.</param>
    private static CaseSummary New(int i, Random random) => ListedCases.Case($"Service {random.Next(40):00}") with
    {
        Scenario = random.Next(1, 4),
        LastRecordedAt = ListedCases.Now.AddMinutes(-i / 3),
        Began = ListedCases.Today.AddDays(-random.Next(300)),
        Providers = random.Next(100) == 0 ? ["RVR", "RXP"] : ["RXP"],
        NextDue = random.Next(3) == 0 ? null : ListedCases.Today.AddDays(i > Cases - 60 ? -random.Next(1, 20) : random.Next(60)),
        NextDueWhat = DeadlineKind.Chance,
    };

    private static IEnumerable<CaseText> Texts(CaseSummary of, int i, Random random)
    {
        string[] words =
        [
            "everywhere",
            .. Often(2, "half"), .. Often(3, "third"), .. Often(5, "fifth"), .. Often(30, "seldom"), .. Often(100, "unusual phrase"), .. Often(400, "rare"),
            i % 2 == 0 ? "even" : "odd",
            .. When(i < 10, "youngest"), .. When(i >= Cases - 700, "oldest"),
        ];
        var (first, second) = (string.Join(' ', words.Where((_, at) => at % 2 == 0)), string.Join(' ', words.Where((_, at) => at % 2 == 1)));
        yield return Text(1, first, isConfidential: false);
        yield return Text(2, second, isConfidential: false);
        yield return Text(3, string.Join(' ', Often(4, "secret").Append("minutes")), isConfidential: true);

        string[] Often(int oneOf, string word) => When(random.Next(oneOf) == 0, word);

        CaseText Text(int number, string text, bool isConfidential) =>
            new() { CaseId = of.CaseId, Number = number, Text = text, IsConfidential = isConfidential, Pct = of.Pct, Sha = of.Sha };
    }

    private static string[] When(bool isSaid, string word) => isSaid ? [word] : [];
}
