using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>The assurance board as its address says it.</summary>
/// <param name="IsByScenario">Whether each scenario has columns of its own.</param>
public sealed record BoardAddress(DashboardFilter Filter, bool IsByScenario)
{
    public const string ByScenario = "scenarios";

    /// <summary>What the address says that cannot be followed.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    public static BoardAddress Read(IQueryCollection query)
    {
        var reader = new AddressReader(query);
        var filter = new DashboardFilter { Scenario = reader.Scenario(), Pct = reader.Phrase("pct") };
        return new BoardAddress(filter, reader.Text("columns") == ByScenario) { Problems = reader.Problems };
    }

    public override string ToString() => Href(Links.Oversight);

    /// <summary>The address of the same counts as a table for a spreadsheet.</summary>
    public string CsvHref() => (this with { IsByScenario = false }).Href(Links.OversightCsv);

    private string Href(string path)
    {
        var query = new QueryBuilder();
        query.AddIf("scenario", Filter.Scenario?.ToString(CultureInfo.InvariantCulture));
        query.AddIf("pct", Filter.Pct);
        query.AddIf("columns", IsByScenario ? ByScenario : null);
        return path + query;
    }
}
