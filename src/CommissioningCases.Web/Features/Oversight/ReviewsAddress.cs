using Microsoft.AspNetCore.Http.Extensions;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>The list of review requests as its address says it.</summary>
public sealed record ReviewsAddress(ReviewFilter Filter, RowPosition? From)
{
    public const string Done = "done";

    /// <summary>What the address says that cannot be followed.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    public static ReviewsAddress Read(IQueryCollection query)
    {
        var reader = new AddressReader(query);
        var filter = new ReviewFilter
        {
            IsDone = reader.Read<bool?>("state", text => text switch { Done => true, "waiting" => false, _ => null }, "a state of a request") == true,
            Mechanism = reader.Read("mechanism", text => ExchangeNames.TryParse<Mechanism>(text, out var mechanism) ? mechanism : (Mechanism?)null, "an oversight mechanism"),
            Pct = reader.Phrase("pct"),
        };
        return new ReviewsAddress(filter, reader.Position()) { Problems = reader.Problems };
    }

    public override string ToString() => Href(Links.Reviews);

    /// <summary>The address of the same list, all pages of it, as a table for a spreadsheet.</summary>
    public string CsvHref() => (this with { From = null }).Href(Links.ReviewsCsv);

    private string Href(string path)
    {
        var query = new QueryBuilder();
        query.AddIf("state", Filter.IsDone ? Done : null);
        query.AddIf("mechanism", Filter.Mechanism is { } mechanism ? ExchangeNames.Of(mechanism) : null);
        query.AddIf("pct", Filter.Pct);
        query.AddIf(From?.IsBackwards == true ? "before" : "after", From?.ToString());
        return path + query;
    }
}
