using System.Collections.Frozen;
using static CommissioningCases.Application.Access.Role;

namespace CommissioningCases.Web.Security;

/// <summary>
/// Every page of the service and who may open it. A page that is not listed here opens for nobody, and a test fails. What somebody sees and may do
/// on a page is for its requests to say (<see cref="Application.Access.AllowAttribute"/>): this table only keeps people from pages that are not for them.
/// </summary>
public static class PagePolicies
{
    private static readonly PagePolicy Everybody = new([], IsOpen: true);
    private static readonly PagePolicy SignedIn = new(Roles.All);
    private static readonly PagePolicy ReadingCases = For(Commissioner, BoardSecretary, ShaReviewer, UnionRepresentative, Auditor);
    private static readonly PagePolicy ReadingButUnions = For(Commissioner, BoardSecretary, ShaReviewer, Auditor);
    private static readonly PagePolicy Reviewing = For(ShaReviewer, Auditor);

    /// <summary>By the path of the page's file below Features.</summary>
    public static FrozenDictionary<string, PagePolicy> All { get; } = new Dictionary<string, PagePolicy>
    {
        ["/Start/Index"] = SignedIn,
        ["/Account/SignIn"] = Everybody,
        ["/Account/SignOut"] = Everybody,
        ["/Account/SetPassword"] = Everybody,
        ["/Account/Password"] = SignedIn,
        ["/Work/Index"] = For(Commissioner, BoardSecretary, ShaReviewer),
        ["/Board/Index"] = For(BoardSecretary, Auditor),
        ["/Engagements/Index"] = ReadingCases,
        ["/Engagements/Csv"] = ReadingCases,
        ["/Engagements/NotEngaged"] = ReadingCases,
        ["/Engagements/NotEngagedCsv"] = ReadingCases,
        ["/Engagements/Forum"] = ReadingCases,
        ["/Engagements/ForumCsv"] = ReadingCases,
        ["/Cases/Index"] = ReadingCases,
        ["/Cases/Csv"] = ReadingCases,
        ["/Cases/Case"] = ReadingCases,
        ["/Cases/Review"] = Reviewing,
        ["/Cases/History"] = ReadingCases,
        ["/Cases/Log"] = For(Commissioner),
        ["/Cases/Board"] = For(Commissioner, BoardSecretary, Auditor),
        ["/Cases/Record"] = For(Commissioner, BoardSecretary, ShaReviewer, UnionRepresentative),
        ["/Cases/Step"] = For(Commissioner),
        ["/Choice/Programme"] = ReadingCases,
        ["/Choice/Engagement"] = ReadingCases,
        ["/Choice/Services"] = ReadingCases,
        ["/Choice/Service"] = ReadingCases,
        ["/Choice/History"] = ReadingCases,
        ["/Choice/Notice"] = ReadingCases,
        ["/Choice/NoticeCsv"] = ReadingCases,
        ["/Choice/Open"] = For(Commissioner),
        ["/Choice/Record"] = For(Commissioner),
        ["/Oversight/Index"] = Reviewing,
        ["/Oversight/Csv"] = Reviewing,
        ["/Oversight/Reviews"] = Reviewing,
        ["/Oversight/ReviewsCsv"] = Reviewing,
        ["/Oversight/Departures"] = For(Commissioner, ShaReviewer, Auditor),
        ["/Oversight/DeparturesCsv"] = For(Commissioner, ShaReviewer, Auditor),
        ["/Oversight/Decisions"] = ReadingButUnions,
        ["/Oversight/DecisionsCsv"] = ReadingButUnions,
        ["/Choice/Index"] = ReadingCases,
        ["/Choice/Csv"] = ReadingCases,
        ["/Choice/Applications"] = ReadingButUnions,
        ["/Choice/ApplicationsCsv"] = ReadingButUnions,
        ["/Choice/Application"] = ReadingButUnions,
        ["/Choice/Assess"] = For(Commissioner),
        ["/Choice/Attach"] = For(Commissioner),
        ["/Choice/Evidence"] = For(Commissioner, ShaReviewer, Auditor),
        ["/Directory/Index"] = ReadingCases,
        ["/Directory/Csv"] = ReadingCases,
        ["/Directory/Print"] = ReadingCases,
        ["/Letters/Index"] = SignedIn,
        ["/Letters/Letter"] = SignedIn,
        ["/Scenarios/Index"] = SignedIn,
        ["/Scenarios/Scenario"] = SignedIn,
        ["/Scenarios/Choice"] = SignedIn,
        ["/Admin/Users/Index"] = For(Administrator),
        ["/Admin/Users/Add"] = For(Administrator),
        ["/Admin/Users/Edit"] = For(Administrator),
        ["/Audit/SignIns"] = For(Administrator, Auditor),
        ["/Audit/Trail"] = For(Auditor),
        ["/Audit/Reads"] = For(Auditor),
        ["/Admin/Providers/Index"] = For(Administrator),
        ["/Admin/Providers/Add"] = For(Administrator),
        ["/Admin/Providers/Provider"] = For(Administrator),
        ["/Admin/Organisations/Index"] = For(Administrator),
        ["/Admin/Organisations/Close"] = For(Administrator),
        ["/Admin/Histories/Index"] = For(Administrator),
        ["/Admin/Histories/Import"] = For(Administrator),
        ["/Admin/Histories/Report"] = For(Administrator),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Who may open that page.</summary>
    public static PagePolicy Of(string page) => All.GetValueOrDefault(page) ?? new PagePolicy([]);

    private static PagePolicy For(params Role[] roles) => new(roles);
}
