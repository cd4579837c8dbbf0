using CommissioningCases.Web.Wording;
using System.Text;
using System.Text.Json;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Wording;

/// <summary>Every entry of every walk reads as the file beside the walk says. Together they try every action.</summary>
public sealed class EntrySentencesTests
{
    public static TheoryData<string> Names => [.. Walk.All.Select(walk => walk.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Entries_ReadAsTheFileBesideTheWalkSays(string name)
    {
        var expected = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Walks", $"{name}.txt"));

        Told(Walk.Named(name)).ShouldBe(expected);
    }

    [Fact]
    public void Accepted_WhenTheFactIsStruckLater_StillSaysWhatItWas()
    {
        var walk = Walk.Named("scenario-1");
        var strike = walk.Lines.Single(line => line.Do == "strike");

        var sentence = Sentences(walk).Accepted(strike.Do, strike.Fields, strike.Number);

        sentence.ToString().ShouldBe("Struck: entry 15 of 2 February 2010, “Measured: Wait 17.5 days (target 18 days, met)”.");
    }

    [Fact]
    public void Accepted_WhenAMeasureIsUnknownByNow_SaysItsShortName()
    {
        var sentence = Sentences(Walk.Named("scenario-2")).Accepted("record-measurement", JsonDocument.Parse("""{"measure":"gone","value":3}""").RootElement, 3);

        sentence.ToString().ShouldBe("Measured: gone 3.");
    }

    [Fact]
    public void Step_ThatRestsOnTheApplicationsOfAProgramme_SaysWhoseTheyAre()
    {
        var fields = JsonDocument.Parse("""
            {"step":"go-live","rationale":"One has qualified","applications":[
                {"provider":"RK9","entry":9,"on":"2012-02-01","outcome":"accredited","outcomeEntry":9,"outcomeOn":"2012-02-01"},
                {"provider":"gone","entry":10,"on":"2012-02-02"}]}
            """).RootElement;
        var sentences = Sentences(Walk.Named("scenario-5"));

        foreach (var sentence in new[] { sentences.Accepted("take-step", fields, 9), sentences.Refused("take-step", fields) })
        {
            sentence.Details.ShouldContain(new Detail("Applications in the choice programme", "Plymouth Hospitals NHS Trust: accredited and gone: pending"));
        }
    }

    [Fact]
    public void ToString_WhenTheTypedTextEndsItself_AddsNoFullStop() =>
        new Sentence("Note", ": Why?").ToString().ShouldBe("Note: Why?");

    private static EntrySentences Sentences(Walk walk) => new(walk.File!, walk.File is CaseFile file ? new CaseNames(Walk.Bodies, file, "Person 1") : new Names(Walk.Bodies));

    private static string Told(Walk walk)
    {
        var sentences = Sentences(walk);
        var text = new StringBuilder();
        foreach (var line in walk.Lines)
        {
            var sentence = line.IsAccepted ? sentences.Accepted(line.Do, line.Fields, line.Number) : sentences.Refused(line.Do, line.Fields);
            text.Append(line.Number).Append(". ").Append(sentence).Append('\n');
            foreach (var detail in sentence.Details)
            {
                text.Append("   ").Append(detail.Label).Append(": ").Append(detail.Text.Replace("\n", " / ", StringComparison.Ordinal)).Append('\n');
            }
        }

        return text.ToString();
    }
}
