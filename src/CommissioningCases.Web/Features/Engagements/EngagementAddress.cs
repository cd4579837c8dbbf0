using Microsoft.AspNetCore.Http.Extensions;

namespace CommissioningCases.Web.Features.Engagements;

/// <summary>The engagement register as its address says it: what it is narrowed to and where the page begins.</summary>
public sealed record EngagementAddress(EngagementFilter Filter, RowPosition? From)
{
    private const string Yes = "yes";

    /// <summary>Whom one can engage, and what a provider can be given, with the words for each.</summary>
    public static IReadOnlyList<(string Word, string Text)> Kinds { get; } =
    [
        .. ExchangeNames.All<EngagedWith>().Select(word => (word, $"Engagement: {British.LowerFirst(ChoiceLabels.Label(word))}")),
        (DeadlineKind.Chance, "Chance to improve"),
        (DeadlineKind.Plan, "Opportunity to present a plan"),
    ];

    /// <summary>What the address says that cannot be followed; the register leaves it out and says so.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    public bool IsNarrowed => Filter != new EngagementFilter();

    public static EngagementAddress Read(IQueryCollection query)
    {
        var problems = new List<string>();
        var filter = new EngagementFilter
        {
            Case = Known("case", text => text.Length <= ListCases.LongestText, "a case"),
            Pct = Known("pct", text => text.Length <= ListCases.LongestText, "a Primary Care Trust"),
            Service = Known("service", text => text.Length <= ListCases.LongestText, $"{ListCases.LongestText} characters or fewer"),
            Provider = Known("provider", text => text.Length <= ListCases.LongestText, $"{ListCases.LongestText} characters or fewer"),
            Union = Known("union", text => ReferenceData.BuiltIn.Unions.Any(union => union.Abbreviation == text), "a trade union"),
            Kind = Known("kind", text => Kinds.Any(kind => kind.Word == text), "a kind of engagement"),
            From = Day("from"),
            To = Day("to"),
            IsStaffMissing = Text("staff") == "missing",
            IsDisputed = Text("disputed") == Yes,
            IsDeparture = Text("departure") == Yes,
            Text = Known("q", text => text.Length <= ListCases.LongestText, $"{ListCases.LongestText} characters or fewer"),
        };
        return new EngagementAddress(filter, RowPosition.Parse(Text("before"), true) ?? RowPosition.Parse(Text("after"), false)) { Problems = problems };

        string? Text(string name) => QueryText.Of(query[name].ToString());

        string? Known(string name, Func<string, bool> isKnown, string what)
        {
            var text = Text(name);
            if (text is null || isKnown(text))
            {
                return text;
            }

            problems.Add($"“{text[..Math.Min(text.Length, 40)]}” is not {what}, and was left out.");
            return null;
        }

        DateOnly? Day(string name) => Known(name, text => DateField.TryParse(text, out _), "a day such as 2010-04-01") is { } text && DateField.TryParse(text, out var day) ? day : null;
    }

    public override string ToString() => Href(Links.Engagements);

    /// <summary>The address of the same register as a table for a spreadsheet.</summary>
    public string CsvHref() => (this with { From = null }).Href(Links.EngagementsCsv);

    /// <summary>The same register narrowed otherwise, from its first page on.</summary>
    public EngagementAddress With(EngagementFilter filter) => new(filter, null);

    private string Href(string path)
    {
        var query = new QueryBuilder();
        Add("q", Filter.Text);
        Add("case", Filter.Case);
        Add("pct", Filter.Pct);
        Add("service", Filter.Service);
        Add("provider", Filter.Provider);
        Add("union", Filter.Union);
        Add("kind", Filter.Kind);
        Add("from", Filter.From is { } from ? DateField.Format(from) : null);
        Add("to", Filter.To is { } to ? DateField.Format(to) : null);
        Add("staff", Filter.IsStaffMissing ? "missing" : null);
        Add("disputed", Filter.IsDisputed ? Yes : null);
        Add("departure", Filter.IsDeparture ? Yes : null);
        Add(From?.IsBackwards == true ? "before" : "after", From?.ToString());
        return path + query;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }
    }
}
