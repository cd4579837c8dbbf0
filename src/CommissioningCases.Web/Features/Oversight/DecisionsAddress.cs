using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>The list of board decisions as its address says it.</summary>
public sealed record DecisionsAddress(BoardDecisionFilter Filter, RowPosition? From)
{
    public const string Approved = "approved";
    public const string NotApproved = "not-approved";

    /// <summary>What the address says that cannot be followed.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    public static DecisionsAddress Read(IQueryCollection query)
    {
        var reader = new AddressReader(query);
        var filter = new BoardDecisionFilter
        {
            IsApproved = reader.Read<bool?>("decision", text => text switch { Approved => true, NotApproved => false, _ => null }, "a decision of a board"),
            Pct = reader.Phrase("pct"),
            Scenario = reader.Scenario(),
            From = reader.Day("from"),
            To = reader.Day("to"),
        };
        return new DecisionsAddress(filter, reader.Position()) { Problems = reader.Problems };
    }

    public override string ToString() => Href(Links.Decisions);

    /// <summary>The address of the same list, all pages of it, as a table for a spreadsheet.</summary>
    public string CsvHref() => (this with { From = null }).Href(Links.DecisionsCsv);

    private string Href(string path)
    {
        var query = new QueryBuilder();
        query.AddIf("decision", Filter.IsApproved switch { true => Approved, false => NotApproved, null => null });
        query.AddIf("pct", Filter.Pct);
        query.AddIf("scenario", Filter.Scenario?.ToString(CultureInfo.InvariantCulture));
        query.AddIf("from", Filter.From is { } from ? DateField.Format(from) : null);
        query.AddIf("to", Filter.To is { } to ? DateField.Format(to) : null);
        query.AddIf(From?.IsBackwards == true ? "before" : "after", From?.ToString());
        return path + query;
    }
}
