namespace CommissioningCases.Web;

/// <summary>
/// The address of every page, said once: the pages are served at these addresses (<see cref="Navigation.PageRouteConvention"/>), and every link is made here.
/// </summary>
public static class Links
{
    public static PageLink Start { get; } = new("/Start/Index", "/");
    public static PageLink SignIn { get; } = new("/Account/SignIn", "/sign-in");
    public static PageLink SignInAnswer { get; } = new("/Account/SignInAnswer", "/sign-in/answer");
    public static PageLink SignOut { get; } = new("/Account/SignOut", "/sign-out");
    public static PageLink SetPassword { get; } = new("/Account/SetPassword", "/set-password");
    public static PageLink ForgotPassword { get; } = new("/Account/ForgotPassword", "/forgot-password");
    public static PageLink Confirm { get; } = new("/Account/Confirm", "/account/confirm");
    public static PageLink Sessions { get; } = new("/Account/Sessions", "/account/sessions");
    public static PageLink SecondFactor { get; } = new("/Account/SecondFactor", "/account/second-factor");
    public static PageLink SignInProvider { get; } = new("/Account/SignInProvider", "/account/provider");
    public static PageLink Password { get; } = new("/Account/Password", "/account/password");
    public static PageLink Calendar { get; } = new("/Account/Calendar", "/account/calendar");
    public static PageLink Tokens { get; } = new("/Account/Tokens", "/account/tokens");
    public static PageLink Activity { get; } = new("/Account/Activity", "/account/activity");
    public static PageLink Watching { get; } = new("/Account/Watching", "/account/watching");
    public static PageLink UnionWatching { get; } = new("/Account/UnionWatching", "/account/watching/union");
    public static PageLink NotificationChoices { get; } = new("/Account/Notifications", "/account/notifications");

    public static PageLink Typed { get; } = new("/Forms/Typed", "/typed");
    public static PageLink Work { get; } = new("/Work/Index", "/work");
    public static PageLink HandOver { get; } = new("/Work/HandOver", "/work/hand-over");
    public static PageLink News { get; } = new("/News/Index", "/news");
    public static PageLink Deadlines { get; } = new("/DueDays/Index", "/deadlines");
    public static PageLink Figures { get; } = new("/Figures/Index", "/figures");
    public static PageLink Board { get; } = new("/Board/Index", "/board");

    public static PageLink Cases { get; } = new("/Cases/Index", "/cases");
    public static PageLink TickedCases { get; } = new("/Cases/Ticked", "/ticked-cases");

    /// <summary>Where the SHA is asked for an assurance on each of several cases.</summary>
    public static PageLink AskOnTicked { get; } = new("/Cases/AskSeveral", "/ticked-cases/ask");
    public static PageLink SavedViews { get; } = new("/Cases/Views", "/saved-views");
    public static PageLink LogCase { get; } = new("/Cases/Log", "/log-case");
    public static PageLink<string> Case { get; } = new("/Cases/Case", "/cases/{reference}");
    public static PageLink<string> CaseReview { get; } = new("/Cases/Review", "/cases/{reference}/review");
    public static PageLink<string> CaseHistory { get; } = new("/Cases/History", "/cases/{reference}/history");
    public static PageLink<string> CaseTimeline { get; } = new("/Cases/Timeline", "/cases/{reference}/timeline");
    public static PageLink<string> CaseDeadlines { get; } = new("/Cases/Deadlines", "/cases/{reference}/deadlines.ics");
    public static PageLink<string> CasePaper { get; } = new("/Cases/Paper", "/cases/{reference}/paper");
    public static PageLink<string> StaffEvidence { get; } = new("/Cases/StaffEvidence", "/cases/{reference}/staff-evidence");
    public static PageLink<string> CaseProof { get; } = new("/Cases/Prove", "/cases/{reference}/evidence-pack");
    public static PageLink<string, string> CaseStep { get; } = new("/Cases/Step", "/cases/{reference}/step/{step}");
    public static PageLink<string, string> CasePropose { get; } = new("/Cases/Propose", "/cases/{reference}/propose/{step}");
    public static PageLink<string, string> CaseRecord { get; } = new("/Cases/Record", "/cases/{reference}/record/{action}");
    public static PageLink<string, int> CaseCorrection { get; } = new("/Cases/Correct", "/cases/{reference}/correct/{number:int}");
    public static PageLink<string> CaseAttach { get; } = new("/Cases/Attach", "/cases/{reference}/attach");
    public static PageLink<string, int> CaseDocument { get; } = new("/Cases/Document", "/cases/{reference}/documents/{entry:int}");
    public static PageLink<string, int> CaseDocumentShown { get; } = new("/Cases/ShowDocument", "/cases/{reference}/documents/{entry:int}/show");
    public static PageLink<string, int> CaseLetter { get; } = new("/Correspondence/Write", "/cases/{reference}/letters/{entry:int}");
    public static PageLink<string, int> AskedProvider { get; } = new("/ProviderAnswers/Asked", "/cases/{reference}/asked-provider/{entry:int}");
    public static PageLink<string, int> AskProvider { get; } = new("/ProviderAnswers/Ask", "/cases/{reference}/ask-provider/{entry:int}");
    public static PageLink ProviderAnswer { get; } = new("/ProviderAnswers/Answer", "/your-answer");
    public static PageLink<string> CaseAssurances { get; } = new("/Cases/Ask", "/cases/{reference}/ask");
    public static PageLink<string, string> BoardPaper { get; } = new("/Cases/Board", "/cases/{reference}/board/{step}");

    public static PageLink Contracts { get; } = new("/Contracts/Index", "/contracts");
    public static PageLink RecordContract { get; } = new("/Contracts/New", "/record-contract");
    public static PageLink Monitoring { get; } = new("/Contracts/Monitoring", "/monitoring");
    public static PageLink RecordMeasurements { get; } = new("/Contracts/Measure", "/record-measurements");
    public static PageLink<string> Contract { get; } = new("/Contracts/Contract", "/contracts/{reference}");
    public static PageLink<string> ContractHistory { get; } = new("/Contracts/History", "/contracts/{reference}/history");
    public static PageLink<string, string> ContractRecord { get; } = new("/Contracts/Record", "/contracts/{reference}/record/{action}");
    public static PageLink<string> ContractAttach { get; } = new("/Contracts/Attach", "/contracts/{reference}/attach");
    public static PageLink<string, int> ContractCase { get; } = new("/Contracts/Begin", "/contracts/{reference}/begin/{entry:int}");
    public static PageLink<string, int> ContractDocument { get; } = new("/Contracts/Document", "/contracts/{reference}/documents/{entry:int}");

    public static PageLink Programmes { get; } = new("/Choice/Index", "/choice");
    public static PageLink Returns { get; } = new("/Choice/Returns", "/choice/returns");
    public static PageLink<string> Programme { get; } = new("/Choice/Programme", "/choice/{cluster}");
    public static PageLink<string> ProgrammeEngagement { get; } = new("/Choice/Engagement", "/choice/{cluster}/engagement");
    public static PageLink<string> ProgrammeHistory { get; } = new("/Choice/History", "/choice/{cluster}/history");
    public static PageLink<string> ProgrammeProof { get; } = new("/Choice/Prove", "/choice/{cluster}/evidence-pack");
    public static PageLink<string> OpenProgramme { get; } = new("/Choice/Open", "/choice/{cluster}/record/" + Domain.Choice.OpenProgramme.Definition.Name);
    public static PageLink<string, string> ProgrammeRecord { get; } = new("/Choice/Record", "/choice/{cluster}/record/{action}");
    public static PageLink<string, int> Notice { get; } = new("/Choice/Notice", "/choice/{cluster}/notices/{entry:int}");

    public static PageLink<string> Services { get; } = new("/Choice/Services", "/choice/{cluster}/services");
    public static PageLink<string> Scores { get; } = new("/Choice/Scores", "/choice/{cluster}/scores");
    public static PageLink<string, int> Service { get; } = new("/Choice/Service", "/choice/{cluster}/services/{selection:int}");
    public static PageLink<string, int> Applications { get; } = new("/Choice/Applications", "/choice/{cluster}/services/{selection:int}/applications");
    public static PageLink<string, int> OutcomeLetter { get; } = new("/Choice/OutcomeLetter", "/choice/{cluster}/applications/{number:int}/outcome-letter");
    public static PageLink<string, int> Application { get; } = new("/Choice/Application", "/choice/{cluster}/applications/{number:int}");
    public static PageLink<string, int> Assess { get; } = new("/Choice/Assess", "/choice/{cluster}/applications/{number:int}/assess");
    public static PageLink<string, int> Attach { get; } = new("/Choice/Attach", "/choice/{cluster}/applications/{number:int}/attach");
    public static PageLink<string, int, int> Evidence { get; } = new("/Choice/Evidence", "/choice/{cluster}/applications/{number:int}/evidence/{entry:int}");

    public static PageLink<string, int> PublishOffer { get; } = new("/Choice/PublishOffer", "/choice/{cluster}/offers/{offer:int}/public-page");
    public static PageLink<string, int> ShareService { get; } = new("/Choice/Share", "/choice/{cluster}/services/{selection:int}/share");
    public static PageLink<string, int> Clarifications { get; } = new("/Choice/Clarifications", "/choice/{cluster}/offers/{offer:int}/questions");
    public static PageLink<string, Guid> Received { get; } = new("/Choice/Received", "/choice/{cluster}/received/{id:guid}");
    public static PageLink<string, Guid, Guid> ReceivedDocument { get; } = new("/Choice/ReceivedDocument", "/choice/{cluster}/received/{id:guid}/documents/{document:guid}");
    public static PageLink<Guid> PublicOffer { get; } = new("/Applying/Offer", "/offers/{id:guid}");
    public static PageLink OwnApplication { get; } = new("/Applying/OwnApplication", "/your-application");
    public static PageLink<string> PublishDirectory { get; } = new("/Directory/Publish", "/choice/{cluster}/public-directory");
    public static PageLink<string> PublicDirectory { get; } = new("/Directory/Public", "/where-to-choose/{cluster}");
    public static PageLink<string> PublicDirectoryTable { get; } = new("/Directory/PublicTable", "/where-to-choose/{cluster}/directory.csv");
    public static PageLink Directory { get; } = new("/Directory/Index", "/directory");
    public static PageLink DirectoryPrint { get; } = new("/Directory/Print", "/directory/print");

    public static PageLink Engagements { get; } = new("/Engagements/Index", "/engagement");
    public static PageLink NotEngaged { get; } = new("/Engagements/NotEngaged", "/engagement/not-engaged");
    public static PageLink Forum { get; } = new("/Engagements/Forum", "/engagement/forum");
    public static PageLink ForumActions { get; } = new("/Engagements/ForumActions", "/engagement/forum/actions");

    public static PageLink Oversight { get; } = new("/Oversight/Index", "/oversight");
    public static PageLink Reviews { get; } = new("/Oversight/Reviews", "/oversight/reviews");
    public static PageLink Awaited { get; } = new("/Oversight/Awaited", "/oversight/waiting");
    public static PageLink Departures { get; } = new("/Oversight/Departures", "/oversight/departures");
    public static PageLink Trends { get; } = new("/Oversight/Trends", "/oversight/trends");
    public static PageLink Comparison { get; } = new("/Oversight/Comparison", "/oversight/comparison");
    public static PageLink Reports { get; } = new("/Oversight/Reports", "/oversight/reports");
    public static PageLink<int> Report { get; } = new("/Oversight/Report", "/oversight/reports/{number:int}");
    public static PageLink WriteReport { get; } = new("/Oversight/WriteReport", "/oversight/reports/write");
    public static PageLink Regime { get; } = new("/Regimes/Index", "/oversight/regime");
    public static PageLink<string, string> ProviderRegime { get; } = new("/Regimes/Provider", "/oversight/regime/{sha}/{provider}");
    public static PageLink<string> RecordRegime { get; } = new("/Regimes/Record", "/oversight/regime/{provider}/record");
    public static PageLink Strategies { get; } = new("/Strategies/Index", "/oversight/strategies");
    public static PageLink<string> Strategy { get; } = new("/Strategies/Trust", "/oversight/strategies/{pct}");
    public static PageLink<string, int> StrategyDocument { get; } = new("/Strategies/Document", "/oversight/strategies/{pct}/{number:int}/document");
    public static PageLink Decisions { get; } = new("/Oversight/Decisions", "/oversight/decisions");

    public static PageLink Help { get; } = new("/Help/Index", "/help");
    public static PageLink ApiReference { get; } = new("/Help/Api", "/help/api");
    public static PageLink Letters { get; } = new("/Letters/Index", "/letters");
    public static PageLink<string> Letter { get; } = new("/Letters/Letter", "/letters/{id}");
    public static PageLink Scenarios { get; } = new("/Scenarios/Index", "/scenarios");
    public static PageLink<int> Scenario { get; } = new("/Scenarios/Scenario", "/scenarios/{number:int}");
    public static PageLink ProgrammeGuide { get; } = new("/Scenarios/Choice", "/scenarios/choice");

    public static PageLink Users { get; } = new("/Admin/Users/Index", "/admin/users");
    public static PageLink AddUser { get; } = new("/Admin/Users/Add", "/admin/users/add");
    public static PageLink<Guid> User { get; } = new("/Admin/Users/Edit", "/admin/users/{id:guid}");
    public static PageLink Providers { get; } = new("/Admin/Providers/Index", "/admin/providers");
    public static PageLink AddProvider { get; } = new("/Admin/Providers/Add", "/admin/providers/add");
    public static PageLink AskForProvider { get; } = new("/Admin/Providers/Ask", "/ask-for-provider");
    public static PageLink<int> ProviderRequest { get; } = new("/Admin/Providers/Request", "/admin/providers/requests/{number:int}");
    public static PageLink<string> Provider { get; } = new("/Admin/Providers/Provider", "/admin/providers/{code}");
    public static PageLink Organisations { get; } = new("/Admin/Organisations/Index", "/admin/organisations");
    public static PageLink<string> Organisation { get; } = new("/Admin/Organisations/Close", "/admin/organisations/{code}");
    public static PageLink Health { get; } = new("/Admin/Health/Index", "/admin/health");
    public static PageLink Histories { get; } = new("/Admin/Histories/Index", "/admin/histories");
    public static PageLink<Guid> Import { get; } = new("/Admin/Histories/Import", "/admin/histories/{id:guid}");
    public static PageLink<Guid> ImportReport { get; } = new("/Admin/Histories/Report", "/admin/histories/{id:guid}/report");

    public static PageLink LetterTemplates { get; } = new("/Admin/LetterTemplates/Index", "/admin/letter-templates");
    public static PageLink<string> LetterTemplate { get; } = new("/Admin/LetterTemplates/Edit", "/admin/letter-templates/{kind}");

    public static PageLink Sheets { get; } = new("/Sheets/Index", "/spreadsheets");
    public static PageLink<string> SendSheet { get; } = new("/Sheets/Send", "/spreadsheets/{kind}");
    public static PageLink<string> SheetTemplate { get; } = new("/Sheets/Template", "/spreadsheets/{kind}/template");
    public static PageLink<Guid> Sheet { get; } = new("/Sheets/Sheet", "/spreadsheets/sent/{id:guid}");
    public static PageLink<Guid> SheetColumns { get; } = new("/Sheets/Columns", "/spreadsheets/sent/{id:guid}/columns");
    public static PageLink<Guid> SheetFaults { get; } = new("/Sheets/Faults", "/spreadsheets/sent/{id:guid}/faults");
    public static PageLink<Guid> SheetInvited { get; } = new("/Sheets/Invited", "/spreadsheets/sent/{id:guid}/invited");

    public static PageLink Mail { get; } = new("/Admin/Mail/Index", "/admin/mail");
    public static PageLink<Guid> Message { get; } = new("/Admin/Mail/Message", "/admin/mail/{id:guid}");

    public static PageLink Findings { get; } = new("/Findings/Index", "/findings");
    public static PageLink<int> Finding { get; } = new("/Findings/Finding", "/findings/{number:int}");
    public static PageLink<int> AnswerFinding { get; } = new("/Findings/Answer", "/findings/{number:int}/answer");
    public static PageLink<int> FollowUpFinding { get; } = new("/Findings/Follow", "/findings/{number:int}/follow-up");
    public static PageLink Samples { get; } = new("/Findings/Samples", "/audit/samples");
    public static PageLink<int> Sample { get; } = new("/Findings/Sample", "/audit/samples/{number:int}");
    public static PageLink<int, int> SampleItem { get; } = new("/Findings/Item", "/audit/samples/{number:int}/{place:int}");

    public static PageLink Trail { get; } = new("/Audit/Trail", "/audit/trail");
    public static PageLink<long> TrailCertificate { get; } = new("/Audit/Certificate", "/audit/trail/{id:long}/certificate");
    public static PageLink Entries { get; } = new("/Audit/Entries", "/audit/entries");
    public static PageLink Reads { get; } = new("/Audit/Reads", "/audit/reads");
    public static PageLink Refusals { get; } = new("/Audit/Refusals", "/audit/refusals");
    public static PageLink ServiceLog { get; } = new("/Audit/Log", "/audit/log");

    public static PageLink Seals { get; } = new("/Seals/Index", "/seals");
    public static PageLink MakeSeal { get; } = new("/Seals/Make", "/seals/make");
    public static PageLink CompareSeal { get; } = new("/Seals/Compare", "/seals/compare");
    public static PageLink<int> Seal { get; } = new("/Seals/Seal", "/seals/{number:int}");
    public static PageLink<int> SealFile { get; } = new("/Seals/File", "/seals/{number:int}/file");

    /// <summary>Where a one-time link leads. The code stands behind the #, which browsers send to no server, so that no proxy on the way logs it.</summary>
    public static string PasswordLinkOf(Guid user, string code) => $"{SetPassword}?for={user:N}#{code}";

    /// <summary>Where the link leads by which a provider answers. Its code stands behind the #, too.</summary>
    public static string ProviderAnswerOf(string code) => $"{ProviderAnswer}#{code}";

    /// <summary>Where an applicant's link leads: the code stands behind the #, which browsers send to no server.</summary>
    public static string OwnApplicationOf(string code) => $"{OwnApplication}#{code}";

    /// <summary>Where the help page says what a word means.</summary>
    /// <param name="id">The word's on that page.</param>
    public static string HelpOn(string id) => $"{Help}#{id}";

    /// <summary>Where a clause stands in its letter.</summary>
    public static string ClauseOf(Clause clause) => $"{Letter.To(clause.LetterId)}#{clause.Id}";
}
