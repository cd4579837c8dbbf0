namespace CommissioningCases.Web.Features.Figures;

/// <summary>A number and where it leads: to what it counts.</summary>
/// <param name="Href">Null where there is no list of it for the person.</param>
public sealed record FigureNumber(int Count, string Text, string? Href)
{
    /// <param name="seesDepartures">Whether the person may open the list of departures.</param>
    public static IReadOnlyList<FigureNumber> ToLookAfter(TrustFigures figures, bool seesDepartures) =>
    [
        new(figures.Open, figures.Open == 1 ? "open case" : "open cases", CaseLists.Href(new CaseFilter())),
        new(figures.Overdue, "with something overdue", CaseLists.Href(new CaseFilter { IsOverdue = true })),
        new(figures.StaffNotEngaged, "without staff engaged in the present stage", CaseLists.Href(new CaseFilter { IsStaffNotEngaged = true })),
        new(
            figures.Departures,
            figures.Departures == 1 ? "departure not yet dealt with" : "departures not yet dealt with",
            seesDepartures ? RegisterLinks.Departures.With(new DepartureFilter { IsWaiting = true }).ToString() : CaseLists.Href(new CaseFilter { HasOpenDepartures = true })),
        new(figures.Disputes, "with a dispute of the staff side", CaseLists.Href(new CaseFilter { HasOpenDisputes = true })),
    ];
}
