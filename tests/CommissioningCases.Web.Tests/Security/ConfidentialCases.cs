using System.Globalization;
using System.Text.Json.Nodes;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Security;

/// <summary>Cases with a word, number or day of its own in everything that union representatives do not see.</summary>
public sealed class ConfidentialCases(CasesSite site)
{
    /// <summary>The fields that hold texts kept from unions, written down apart from the code that keeps them.</summary>
    private static readonly Dictionary<string, string[]> Texts = new(StringComparer.Ordinal)
    {
        ["add-note"] = ["text"],
        ["record-assurance"] = ["notes", "conditions"],
        ["board-decision"] = ["minute", "conditions", "interests"],
        ["request-review"] = ["question"],
        ["meet-conditions"] = ["reasons"],
        ["strike"] = ["reason"],
        ["record-contribution"] = ["summary"],
        ["decide-application"] = ["rationale"],
        ["withdraw-provider"] = ["evidence"],
    };

    private static readonly string[] OfTenderSteps = ["rationale", "fairness", "needs", "proportionality"];

    private int _words;

    /// <summary>Everything that must not be found, each in every form in which a page could write it.</summary>
    public List<string> Markers { get; } =
    [
        "63.25", "36.75", // weights
        "71.25", "64.75", // scores
        "24 December 2010", "24 Dec 2010", "2010-12-24", // when conditions are due
        "23 December 2010", "23 Dec 2010", "2010-12-23", // when an assurance is needed
    ];

    public List<string> References { get; } = [];

    public async Task AddAsync()
    {
        await AddAsync("oversight", 8); // a request that waits
        await AddAsync("oversight", 9); // conditions that are open
        await AddAsync("oversight", 17);
        await AddAsync("scenario-1", 43); // a tender with bids and scores
        await AddAsync("scenario-1", 60);
        for (var scenario = 2; scenario <= 6; scenario++)
        {
            await AddAsync($"scenario-{scenario}", 100);
        }
    }

    private async Task AddAsync(string walk, int through)
    {
        string? reference = null;
        foreach (var line in Walk.Named(walk).Lines.Where(line => line.Number <= through))
        {
            var fields = JsonObject.Create(line.Fields)!.DeepClone().AsObject();
            fields["pct"] = Application.Demonstration.DemonstrationBodies.FirstPct;
            if (line.Do == "assign-owner")
            {
                fields["owner"] = TestAccounts.EmailOf("commissioner");
            }

            Mark(line.Do, fields);
            reference = await site.AttemptAsync(reference, line.Do, fields);
        }

        await site.AttemptAsync(reference, "add-note", new JsonObject { ["on"] = "2012-01-01", ["text"] = NextWord() });
        References.Add(reference!);
    }

    private void Mark(string action, JsonObject fields)
    {
        var isOfTender = action == "take-step" && (string?)fields["step"] is "award" or "abandon-tender";
        foreach (var name in isOfTender ? OfTenderSteps : Texts.GetValueOrDefault(action, []))
        {
            if ((string?)fields[name] is { Length: > 0 } text)
            {
                fields[name] = $"{text} {NextWord()}";
            }
        }

        switch (action)
        {
            case "open-tender":
                fields["weights"] = new JsonObject { ["quality"] = 63.25m, ["value"] = 36.75m };
                break;
            case "score-bid" when fields["quality"]!.GetValue<decimal>() >= 70:
                fields["quality"] = 71.25m;
                break;
            case "score-bid":
                fields["value"] = 64.75m;
                break;
            case "record-assurance" when fields.ContainsKey("conditionsDue"):
                fields["conditionsDue"] = "2010-12-24";
                break;
            case "request-review":
                fields["neededBy"] = "2010-12-23";
                break;
        }
    }

    private string NextWord()
    {
        var word = string.Create(CultureInfo.InvariantCulture, $"Quagga{++_words}x");
        Markers.Add(word);
        return word;
    }
}
