using System.Text.Json;
using System.Text.RegularExpressions;

namespace CommissioningCases.Domain.Tests.Letters;

/// <summary>The letters and their clauses, held against the policy's own list of them.</summary>
public partial class LetterTests
{
    private static readonly JsonElement Policy =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Letters", "clauses.json"))).RootElement;

    [Fact]
    public void Clauses_AreQuotedAsThePolicyQuotesThem()
    {
        var quoted = Letter.All.SelectMany(letter => letter.Clauses).ToDictionary(clause => clause.Id, clause => clause.Text);
        quoted.ShouldBe(PolicyClauses().ToDictionary(clause => clause.Id, clause => clause.Text), ignoreOrder: true);
    }

    [Fact]
    public void Clauses_StandInTheLettersOrder() =>
        Letter.All.SelectMany(letter => letter.Clauses).Select(clause => clause.Id).ShouldBe(PolicyClauses().Select(clause => clause.Id));

    [Fact]
    public void Clauses_BelongToTheScenarioThatTheyDescribe() =>
        Letter.All.SelectMany(letter => letter.Clauses).ShouldAllBe(clause => clause.Scenario == (clause.Id[0] == 'S' ? clause.Id[1] - '0' : 0));

    [Fact]
    public void Clauses_AreFoundByTheirId()
    {
        Letter.FindClause("S1.2").ShouldBe(LetterOf2009.S1_2);
        Letter.FindClause("CP.7").ShouldBe(LetterOf2011.CP_7);
        Letter.FindClause("S7.1").ShouldBeNull();
    }

    [Fact]
    public void Clauses_OfOversight_AreThoseOfMechanismsAndPP_10() =>
        Letter.All.SelectMany(letter => letter.Clauses).Where(clause => clause.IsOversight).ShouldAllBe(clause =>
            clause.Id.Contains('O') || clause.Id.StartsWith("PP.10", StringComparison.Ordinal));

    [Fact]
    public void EveryClause_StandsInItsLetter()
    {
        foreach (var letter in Letter.All)
        {
            var text = Plain(string.Join('\n', Rows(letter.ReadText())));
            foreach (var clause in letter.Clauses)
            {
                text.ShouldContain(Plain(clause.Text), Case.Sensitive, clause.Id);
            }
        }
    }

    [Fact]
    public void Letters_AreDescribedAsThePolicyDescribesThem()
    {
        var described = Policy.GetProperty("letters").EnumerateArray().ToList();
        Letter.All.Count.ShouldBe(described.Count);
        foreach (var (letter, policy) in Letter.All.Zip(described))
        {
            string[] ours = [letter.Id, letter.Title, letter.From, letter.To, DateField.Format(letter.Date), letter.Reference];
            string[] names = ["id", "title", "from", "to", "date", "reference"];
            ours.ShouldBe(names.Select(name => policy.GetProperty(name).GetString()));
        }
    }

    [Fact]
    public void Scenarios_AreTitledAndOverseenAsThePolicySays()
    {
        foreach (var (scenario, policy) in RuleSets.Standard.Current.Scenarios.Zip(Policy.GetProperty("scenarios").EnumerateArray()))
        {
            scenario.Title.ShouldBe(policy.GetProperty("title").GetString());
            scenario.Clauses.Select(clause => clause.Id).ShouldBe(PolicyClauses(policy).Select(clause => clause.Id));
            scenario.Oversight.SkipLast(1).Select(oversight => (ExchangeNames.Of(oversight.Mechanism), oversight.Clause.Id)).ShouldBe(
                policy.GetProperty("oversight").EnumerateArray().Select(one => (one.GetProperty("mechanism").GetString()!, one.GetProperty("id").GetString()!)));
        }
    }

    [Fact]
    public void EveryReadingThatGoesBeyondTheLetter_StandsInTheInterpretationTable()
    {
        var told = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "interpretation.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).SelectMany(line => line.Split('|')[1].Trim().Split(", ")).ToHashSet(StringComparer.Ordinal);
        foreach (var scenario in RuleSets.Standard.Current.Scenarios)
        {
            scenario.Steps.SelectMany(step => step.Requirements).Where(requirement => requirement.Interpretation is not null)
                .Select(requirement => requirement.Clause.Id).ShouldBeSubsetOf(told);
            foreach (var fact in scenario.Facts.Where(fact => fact.Interpretation is not null && fact.ClausesIn(scenario).Any()))
            {
                fact.ClausesIn(scenario).Select(clause => told.Contains(clause.Id)).ShouldContain(true, fact.Action.Name);
            }
        }

        Reading.OfEveryScenario.Select(reading => reading.Clause.Id).ShouldBeSubsetOf(told);
    }

    private static IEnumerable<(string Id, string Text)> PolicyClauses() =>
        Clauses("principles").Concat(Policy.GetProperty("scenarios").EnumerateArray().SelectMany(PolicyClauses)).Concat(Clauses("choice"));

    private static IEnumerable<(string Id, string Text)> PolicyClauses(JsonElement scenario) =>
        scenario.GetProperty("clauses").EnumerateArray().Concat(scenario.GetProperty("oversight").EnumerateArray()).Select(Read);

    private static IEnumerable<(string Id, string Text)> Clauses(string list) => Policy.GetProperty(list).EnumerateArray().Select(Read);

    private static (string Id, string Text) Read(JsonElement clause) => (clause.GetProperty("id").GetString()!, clause.GetProperty("text").GetString()!);

    /// <summary>The letter's lines, where a table row that begins with an empty cell goes on with the cells of the row before.</summary>
    private static List<string> Rows(string text)
    {
        var rows = new List<string>();
        foreach (var line in text.Split('\n').Where(line => line.Length > 0))
        {
            if (line[0] == '\t')
            {
                rows[^1] = string.Join('\t', rows[^1].Split('\t').Zip(line[1..].Split('\t'), (before, more) => $"{before} {more}"));
            }
            else
            {
                rows.Add(line);
            }
        }

        return rows;
    }

    /// <summary>The text without mark-up and line breaks.</summary>
    private static string Plain(string text) => Space().Replace(Markup().Replace(text, ""), " ");

    [GeneratedRegex(@"<[^>]+>|\*+")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
