using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>The register of departures as its address says it.</summary>
public sealed record DeparturesAddress(DepartureFilter Filter, RowPosition? From)
{
    /// <summary>Stands for every state in which somebody has yet to do something.</summary>
    public const string Waiting = "waiting";

    /// <summary>What the address says that cannot be followed.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    public static DeparturesAddress Read(IQueryCollection query)
    {
        var reader = new AddressReader(query);
        var filter = new DepartureFilter
        {
            IsWaiting = reader.Text("state") == Waiting,
            State = reader.Text("state") == Waiting
                ? null
                : reader.Read("state", text => ExchangeNames.TryParse<DepartureState>(text, out var state) ? state : (DepartureState?)null, "a state of a departure"),
            Clause = reader.Read("clause", text => Letter.FindClause(text)?.Id, "a clause"),
            Pct = reader.Phrase("pct"),
            Scenario = reader.Scenario(),
        };
        return new DeparturesAddress(filter, reader.Position()) { Problems = reader.Problems };
    }

    public override string ToString() => Href(Links.Departures);

    /// <summary>The address of the same register, all pages of it, as a table for a spreadsheet.</summary>
    public string CsvHref() => (this with { From = null }).Href(Links.DeparturesCsv);

    /// <summary>The word for the states that the filter asks for; null for any.</summary>
    public string? State => Filter.IsWaiting ? Waiting : Filter.State is { } state ? ExchangeNames.Of(state) : null;

    private string Href(string path)
    {
        var query = new QueryBuilder();
        query.AddIf("state", State);
        query.AddIf("clause", Filter.Clause);
        query.AddIf("pct", Filter.Pct);
        query.AddIf("scenario", Filter.Scenario?.ToString(CultureInfo.InvariantCulture));
        query.AddIf(From?.IsBackwards == true ? "before" : "after", From?.ToString());
        return path + query;
    }
}
