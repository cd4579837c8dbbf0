using System.Collections.Frozen;
using static CommissioningCases.Domain.Kernel.Role;

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
    private static readonly PagePolicy Importing = For(Commissioner, Administrator);
    private static readonly PagePolicy HoldingSeals = For(ShaReviewer, UnionRepresentative, Administrator, Auditor);

    /// <summary>By the path of the page's file below Features.</summary>
    public static FrozenDictionary<string, PagePolicy> All { get; } = new Dictionary<PageRoute, PagePolicy>
    {
        [Links.Start] = SignedIn,
        [Links.SignIn] = Everybody,
        [Links.SignInAnswer] = Everybody,
        [Links.SignOut] = Everybody,
        [Links.SetPassword] = Everybody,
        [Links.ForgotPassword] = Everybody,
        [Links.Confirm] = SignedIn,
        [Links.Sessions] = SignedIn,
        [Links.SecondFactor] = SignedIn,
        [Links.SignInProvider] = SignedIn,
        [Links.Password] = SignedIn,
        [Links.Calendar] = ReadingCases,
        [Links.Tokens] = ReadingCases,
        [Links.Activity] = SignedIn,
        [Links.NotificationChoices] = SignedIn,
        [Links.Typed] = SignedIn,
        [Links.Watching] = ReadingCases,
        [Links.Work] = For(Commissioner, BoardSecretary, ShaReviewer, UnionRepresentative),
        [Links.HandOver] = For(Commissioner),
        [Links.News] = SignedIn,
        [Links.Deadlines] = ReadingCases,
        [Links.Figures] = For(Commissioner, BoardSecretary),
        [Links.Board] = For(BoardSecretary, Auditor),
        [Links.Engagements] = ReadingCases,
        [Links.NotEngaged] = ReadingCases,
        [Links.Forum] = ReadingCases,
        [Links.Cases] = ReadingCases,
        [Links.TickedCases] = ReadingCases,
        [Links.SavedViews] = ReadingCases,
        [Links.Case] = ReadingCases,
        [Links.CaseReview] = Reviewing,
        [Links.CaseHistory] = ReadingCases,
        [Links.CaseTimeline] = ReadingCases,
        [Links.CaseDeadlines] = ReadingCases,
        [Links.CasePaper] = ReadingCases,
        [Links.CaseProof] = ReadingCases,
        [Links.LogCase] = For(Commissioner),
        [Links.BoardPaper] = For(Commissioner, BoardSecretary, Auditor),
        [Links.CaseRecord] = For(Commissioner, BoardSecretary, ShaReviewer, UnionRepresentative),
        [Links.CaseCorrection] = For(Commissioner, BoardSecretary, ShaReviewer),
        [Links.CaseAttach] = For(Commissioner, BoardSecretary, ShaReviewer),
        [Links.CaseDocument] = ReadingCases,
        [Links.CaseDocumentShown] = ReadingCases,
        [Links.CaseLetter] = For(Commissioner),
        [Links.AskProvider] = For(Commissioner),
        [Links.ProviderAnswer] = Everybody,
        [Links.CaseAssurances] = For(Commissioner),
        [Links.CaseStep] = For(Commissioner),
        [Links.CasePropose] = For(Commissioner),
        [Links.Programme] = ReadingCases,
        [Links.ProgrammeEngagement] = ReadingCases,
        [Links.Services] = ReadingCases,
        [Links.Service] = ReadingCases,
        [Links.ProgrammeHistory] = ReadingCases,
        [Links.ProgrammeProof] = ReadingCases,
        [Links.Notice] = ReadingCases,
        [Links.OpenProgramme] = For(Commissioner),
        [Links.ProgrammeRecord] = For(Commissioner),
        [Links.Sheets] = Importing,
        [Links.SendSheet] = Importing,
        [Links.SheetTemplate] = Importing,
        [Links.Sheet] = Importing,
        [Links.SheetColumns] = Importing,
        [Links.SheetFaults] = Importing,
        [Links.SheetInvited] = For(Administrator),
        [Links.Oversight] = Reviewing,
        [Links.Reviews] = Reviewing,
        [Links.Awaited] = Reviewing,
        [Links.Departures] = For(Commissioner, ShaReviewer, Auditor),
        [Links.Decisions] = ReadingButUnions,
        [Links.Programmes] = ReadingCases,
        [Links.Applications] = ReadingButUnions,
        [Links.Application] = ReadingButUnions,
        [Links.Assess] = For(Commissioner),
        [Links.Attach] = For(Commissioner),
        [Links.Evidence] = For(Commissioner, ShaReviewer, Auditor),
        [Links.Directory] = ReadingCases,
        [Links.DirectoryPrint] = ReadingCases,
        [Links.Help] = SignedIn,
        [Links.ApiReference] = ReadingCases,
        [Links.Letters] = SignedIn,
        [Links.Letter] = SignedIn,
        [Links.Scenarios] = SignedIn,
        [Links.Scenario] = SignedIn,
        [Links.ProgrammeGuide] = SignedIn,
        [Links.Users] = For(Administrator),
        [Links.AddUser] = For(Administrator),
        [Links.User] = For(Administrator),
        [Links.Health] = For(Administrator),
        [Links.Mail] = For(Administrator),
        [Links.Message] = For(Administrator),
        [Links.ServiceLog] = For(Administrator, Auditor),
        [Links.Trail] = For(Auditor),
        [Links.Reads] = For(Auditor),
        [Links.Refusals] = For(Auditor),
        [Links.Seals] = HoldingSeals,
        [Links.Seal] = HoldingSeals,
        [Links.SealFile] = HoldingSeals,
        [Links.MakeSeal] = For(Administrator, Auditor),
        [Links.CompareSeal] = For(Auditor),
        [Links.Providers] = For(Administrator),
        [Links.AddProvider] = For(Administrator),
        [Links.Provider] = For(Administrator),
        [Links.Organisations] = For(Administrator),
        [Links.Organisation] = For(Administrator),
        [Links.LetterTemplates] = For(Administrator),
        [Links.LetterTemplate] = For(Administrator),
        [Links.Histories] = For(Administrator),
        [Links.Import] = For(Administrator),
        [Links.ImportReport] = For(Administrator),
    }.ToFrozenDictionary(one => one.Key.Page, one => one.Value, StringComparer.Ordinal);

    /// <summary>Who may open that page.</summary>
    public static PagePolicy Of(string page) => All.GetValueOrDefault(page) ?? new PagePolicy([]);

    private static PagePolicy For(params Role[] roles) => new(roles);
}
