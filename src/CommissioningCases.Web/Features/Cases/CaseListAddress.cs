using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>A list of cases as its address says it: what it is narrowed to, how it is ordered and where the page begins.</summary>
public sealed record CaseListAddress(CaseFilter Filter, CaseOrder Order, CasePosition? From)
{
    /// <summary>The addresses' words for <see cref="CaseFilter.Owner"/>.</summary>
    public const string Me = "me";

    public const string Yes = "yes";
    public const string OpenDepartures = "open";
    public const string StaffNotEngaged = "not-engaged";

    /// <summary>What the address says that cannot be followed; the list leaves it out and says so.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    public bool IsNarrowed => Filter != new CaseFilter();

    /// <param name="person">Who asks, and so who <see cref="Me"/> is.</param>
    public static CaseListAddress Read(IQueryCollection query, Person person)
    {
        var reader = new AddressReader(query);
        var order = Enum.TryParse<CaseOrder>(reader.Text("sort"), ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : CaseOrder.Latest;
        var filter = new CaseFilter
        {
            Scenario = reader.Scenario(),
            Stage = reader.Read("stage", text => Stages.Find(text)?.Name, "a stage"),
            Pct = reader.Phrase("pct"),
            Provider = reader.Phrase("provider"),
            Owner = reader.Phrase("owner") is { } owner ? (owner == Me ? person.UserName : owner) : null,
            IsOverdue = reader.Text("overdue") == Yes,
            IsOpen = reader.Read<bool?>("state", text => text switch { "open" => true, "closed" => false, _ => null }, "a state of a case"),
            Oversight = person.Role == Role.UnionRepresentative
                ? reader.Read<OversightStanding?>("oversight", _ => null, "something that union representatives can ask for")
                : reader.Read("oversight", StandingWords.Parse, "where those who oversee a case stand"),
            HasOpenDepartures = reader.Text("departures") == OpenDepartures,
            IsStaffNotEngaged = reader.Text("staff") == StaffNotEngaged,
            Text = reader.Phrase("q"),
        };
        return new CaseListAddress(filter, order, Position("before", true) ?? Position("after", false)) { Problems = reader.Problems };

        CasePosition? Position(string name, bool isBackwards) => reader.Text(name) is { } text ? CasePosition.Parse(text, order, isBackwards) : null;
    }

    /// <summary>The list's address, on its first page unless <see cref="From"/> says otherwise.</summary>
    public override string ToString() => Href(Links.Cases);

    /// <summary>The address of the same list as a table for a spreadsheet.</summary>
    public string CsvHref() => (this with { From = null }).Href(Links.CasesCsv);

    /// <summary>The same list narrowed otherwise, from its first page on.</summary>
    public CaseListAddress With(CaseFilter filter) => new(filter, Order, null);

    private string Href(string path)
    {
        var query = new QueryBuilder();
        query.AddIf("q", Filter.Text);
        query.AddIf("scenario", Filter.Scenario?.ToString(CultureInfo.InvariantCulture));
        query.AddIf("stage", Filter.Stage);
        query.AddIf("pct", Filter.Pct);
        query.AddIf("provider", Filter.Provider);
        query.AddIf("owner", Filter.Owner);
        query.AddIf("state", Filter.IsOpen switch { true => "open", false => "closed", null => null });
        query.AddIf("overdue", Filter.IsOverdue ? Yes : null);
        query.AddIf("oversight", Filter.Oversight is { } standing ? StandingWords.Of(standing) : null);
        query.AddIf("departures", Filter.HasOpenDepartures ? OpenDepartures : null);
        query.AddIf("staff", Filter.IsStaffNotEngaged ? StaffNotEngaged : null);
        query.AddIf("sort", Order == CaseOrder.Latest ? null : WordOf(Order));
        query.AddIf(From?.IsBackwards == true ? "before" : "after", From?.ToString());
        return path + query;
    }

    public static string WordOf(CaseOrder order) => order switch
    {
        CaseOrder.Due => "due",
        CaseOrder.Begun => "begun",
        CaseOrder.Service => "service",
        _ => "latest",
    };
}
