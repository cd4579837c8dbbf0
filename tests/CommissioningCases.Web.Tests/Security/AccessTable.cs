namespace CommissioningCases.Web.Tests.Security;

/// <summary>
/// Every page, every table for a spreadsheet, everything that programs read, every request (command or query), every action on a case and every verb of the command line, with who may use it. Tests compare it with what the program
/// declares, with what it answers over HTTP, and with docs/access.md: whoever adds something decides here who may use it.
/// </summary>
/// <remarks>
/// C commissioner, B board secretary, S SHA reviewer, U union representative, M administrator (who manages), A auditor. "everybody": also without having
/// signed in. "operator": whoever may run programs on the server. What somebody finds there is narrowed further by the scope of their organisation.
/// </remarks>
internal static class AccessTable
{
    private const string Text = """
        page     /Start/Index                C B S U M A
        page     /Account/SignIn             everybody
        page     /Account/SignInAnswer       everybody
        page     /Account/SignOut            everybody
        page     /Account/SetPassword        everybody
        page     /Account/ForgotPassword    everybody
        page     /Account/Confirm            C B S U M A
        page     /Account/Sessions           C B S U M A
        page     /Account/SecondFactor       C B S U M A
        page     /Account/SignInProvider     C B S U M A
        page     /Account/Password           C B S U M A
        page     /Account/Calendar           C B S U - A
        page     /Account/Tokens             C B S U - A
        page     /Account/Activity           C B S U M A
        page     /Account/Notifications     C B S U M A
        page     /Forms/Typed                C B S U M A
        page     /Account/Watching           C B S U - A
        page     /Work/Index                 C B S U - -
        page     /Work/HandOver              C - - - - -
        page     /News/Index                C B S U M A
        page     /DueDays/Index              C B S U - A
        page     /Figures/Index              C B - - - -
        page     /Board/Index                - B - - - A
        page     /Engagements/Index          C B S U - A
        page     /Engagements/NotEngaged     C B S U - A
        page     /Engagements/Forum          C B S U - A
        page     /Cases/Index                C B S U - A
        page     /Cases/Ticked               C B S U - A
        page     /Cases/Views                C B S U - A
        page     /Cases/Case                 C B S U - A
        page     /Cases/Review               - - S - - A
        page     /Cases/History              C B S U - A
        page     /Cases/Timeline             C B S U - A
        page     /Cases/Deadlines            C B S U - A
        page     /Cases/Paper                C B S U - A
        page     /Cases/Prove                C B S U - A
        page     /Cases/Log                  C - - - - -
        page     /Cases/Board                C B - - - A
        page     /Cases/Record               C B S U - -
        page     /Cases/Step                 C - - - - -
        page     /Cases/Propose              C - - - - -
        page     /Cases/Correct              C B S - - -
        page     /Cases/Ask                  C - - - - -
        page     /ProviderAnswers/Ask        C - - - - -
        page     /ProviderAnswers/Answer     everybody
        page     /Cases/Attach               C B S - - -
        page     /Correspondence/Write       C - - - - -
        page     /Cases/Document             C B S U - A
        page     /Cases/ShowDocument         C B S U - A
        page     /Choice/Programme           C B S U - A
        page     /Choice/Engagement          C B S U - A
        page     /Choice/Services            C B S U - A
        page     /Choice/Service             C B S U - A
        page     /Choice/History             C B S U - A
        page     /Choice/Prove               C B S U - A
        page     /Choice/Notice              C B S U - A
        page     /Choice/Open                C - - - - -
        page     /Choice/Record              C - - - - -
        page     /Choice/Index               C B S U - A
        page     /Choice/Applications        C B S - - A
        page     /Choice/Application         C B S - - A
        page     /Choice/Assess              C - - - - -
        page     /Choice/Attach              C - - - - -
        page     /Choice/Evidence            C - S - - A
        page     /Directory/Index            C B S U - A
        page     /Directory/Print            C B S U - A
        page     /Oversight/Index            - - S - - A
        page     /Oversight/Reviews          - - S - - A
        page     /Oversight/Awaited          - - S - - A
        page     /Oversight/Departures       C - S - - A
        page     /Oversight/Decisions        C B S - - A
        page     /Help/Index                 C B S U M A
        page     /Help/Api                   C B S U - A
        page     /Letters/Index              C B S U M A
        page     /Letters/Letter             C B S U M A
        page     /Scenarios/Index            C B S U M A
        page     /Scenarios/Scenario         C B S U M A
        page     /Scenarios/Choice           C B S U M A
        page     /Admin/Users/Index          - - - - M -
        page     /Admin/Users/Add            - - - - M -
        page     /Admin/Users/Edit           - - - - M -
        page     /Admin/Health/Index         - - - - M -
        page     /Admin/Mail/Index          - - - - M -
        page     /Admin/Mail/Message        - - - - M -
        page     /Audit/Log                  - - - - M A
        page     /Audit/Trail                - - - - - A
        page     /Audit/Reads                - - - - - A
        page     /Audit/Refusals             - - - - - A
        page     /Seals/Index                - - S U M A
        page     /Seals/Seal                 - - S U M A
        page     /Seals/File                 - - S U M A
        page     /Seals/Make                 - - - - M A
        page     /Seals/Compare              - - - - - A
        page     /Admin/Providers/Index      - - - - M -
        page     /Admin/Providers/Add        - - - - M -
        page     /Admin/Providers/Provider   - - - - M -
        page     /Admin/Organisations/Index  - - - - M -
        page     /Admin/Organisations/Close  - - - - M -
        page     /Admin/LetterTemplates/Index - - - - M -
        page     /Admin/LetterTemplates/Edit - - - - M -
        page     /Admin/Histories/Index      - - - - M -
        page     /Admin/Histories/Import     - - - - M -
        page     /Admin/Histories/Report     - - - - M -
        page     /Sheets/Index               C - - - M -
        page     /Sheets/Send                C - - - M -
        page     /Sheets/Template            C - - - M -
        page     /Sheets/Sheet               C - - - M -
        page     /Sheets/Columns             C - - - M -
        page     /Sheets/Faults              C - - - M -
        page     /Sheets/Invited             - - - - M -
        file     /cases.csv                  C B S U - A
        file     /deadlines.csv              C B S U - A
        file     /deadlines.xlsx             C B S U - A
        file     /cases.xlsx                 C B S U - A
        file     /engagement.csv             C B S U - A
        file     /engagement.xlsx            C B S U - A
        file     /engagement/not-engaged.csv C B S U - A
        file     /engagement/not-engaged.xlsx C B S U - A
        file     /engagement/forum.csv       C B S U - A
        file     /engagement/forum.xlsx      C B S U - A
        file     /oversight.csv              - - S - - A
        file     /oversight.xlsx             - - S - - A
        file     /oversight/reviews.csv      - - S - - A
        file     /oversight/reviews.xlsx     - - S - - A
        file     /oversight/waiting.csv      - - S - - A
        file     /oversight/waiting.xlsx     - - S - - A
        file     /oversight/departures.csv   C - S - - A
        file     /oversight/departures.xlsx  C - S - - A
        file     /oversight/decisions.csv    C B S - - A
        file     /oversight/decisions.xlsx   C B S - - A
        file     /choice.csv                 C B S U - A
        file     /choice.xlsx                C B S U - A
        file     /choice/{cluster}/services/{selection:int}/applications.csv C B S - - A
        file     /choice/{cluster}/services/{selection:int}/applications.xlsx C B S - - A
        file     /choice/{cluster}/notices/{entry:int}.csv C B S U - A
        file     /choice/{cluster}/notices/{entry:int}.xlsx C B S U - A
        file     /directory.csv              C B S U - A
        file     /directory.xlsx             C B S U - A
        file     /audit/refusals.csv         - - - - - A
        file     /audit/refusals.xlsx        - - - - - A
        file     /audit/log.csv              - - - - M A
        file     /audit/log.xlsx             - - - - M A
        api      /api/v1/cases               C B S U - A
        api      /api/v1/cases/{reference}   C B S U - A
        api      /api/v1/cases/{reference}/entries C B S U - A
        api      /api/v1/ocds/releases       C B S U - A
        api      /api/v1/registers/deadlines C B S U - A
        api      /api/v1/registers/engagement C B S U - A
        api      /api/v1/registers/not-engaged C B S U - A
        api      /api/v1/registers/reviews   - - S - - A
        api      /api/v1/registers/awaited   - - S - - A
        api      /api/v1/registers/departures C - S - - A
        api      /api/v1/registers/board-decisions C B S - - A
        api      /api/v1/registers/refusals  - - - - - A
        api      /api/v1/directory           C B S U - A
        request  AcknowledgePasswordLinks    C B S U M A
        request  AddCaseDocument             C B S - - -
        request  AddImport                   - - - - M -
        request  AddPasskey                  C B S U M A
        request  AddProvider                 - - - - M -
        request  AddSecondFactor             C B S U M A
        request  AddSheet                    C - - - M -
        request  AddUser                     - - - - M -
        request  AnswerByLink                everybody
        request  AnswerPasswordRequest      - - - - M -
        request  AskForPasswordLink         everybody
        request  AskProvider                 C - - - - -
        request  AttachDocument              C - - - - -
        request  Attempt                     C B S U - -
        request  AttemptTogether             C B S - - -
        request  BackUp                      - - - - M -
        request  BeginSecondFactor           C B S U M A
        request  BindSubject                 C B S U M A
        request  ChangePassword              C B S U M A
        request  ChangeLetterTemplate        - - - - M -
        request  CheckAttempt                C - - - - -
        request  CheckClosing                - - - - M -
        request  ChangeView                  C B S U - A
        request  CheckKnownDevice            everybody
        request  CheckMeasurements           C - - - - -
        request  CheckPasswordLink           everybody
        request  CheckProvider               - - - - M -
        request  CheckSession                everybody
        request  CheckSheet                  C - - - M -
        request  CheckUser                   - - - - M -
        request  ChooseColumns               C B S U - A
        request  ChooseNotifications        C B S U M A
        request  ChooseStartView             C B S U - A
        request  CloseOrganisation           - - - - M -
        request  ConfirmBySubject            C B S U M A
        request  ConfirmPassword             C B S U M A
        request  CountOpenWork               - - - - M -
        request  DropDraft                   C B S U M A
        request  EditUser                    - - - - M -
        request  EndAccessToken              C B S U - A
        request  EndCalendarAddress          C B S U - A
        request  EndImport                   - - - - M -
        request  EndSession                  C B S U M A
        request  EndSheet                    - - - - M -
        request  EndTrailCheck               - - - - M -
        request  EndUserSessions             - - - - M -
        request  EndWatch                    C B S U - A
        request  EnterByPasskey              everybody
        request  EnterBySubject              everybody
        request  ExportApplications          C B S - - A
        request  ExportAssuranceDashboard        - - S - - A
        request  ExportAwaited               - - S - - A
        request  ExportBoardDecisions        C B S - - A
        request  ExportCases                 C B S U - A
        request  ExportDeadlines             C B S U - A
        request  ExportDepartures            C - S - - A
        request  ExportDirectory             C B S U - A
        request  ExportEngagements           C B S U - A
        request  ExportForumPack             C B S U - A
        request  ExportHistory               - - - - M A
        request  ExportNotEngaged            C B S U - A
        request  ExportNotice                C B S U - A
        request  ExportProgrammes            C B S U - A
        request  ExportRefusals              - - - - - A
        request  ExportReviews               - - S - - A
        request  ExportServiceEvents         - - - - M A
        request  FindAccount                 - - - - M -
        request  FindByReference             C B S U - A
        request  FindBySubject               everybody
        request  FindDraft                   C B S U M A
        request  FindOpenDraft               C B S U M A
        request  FindSimilarCases            C - - - - -
        request  FindStartView               C B S U M A
        request  FoldStored                  - - - - M -
        request  GetApplication              C B S - - A
        request  GetAssuranceDashboard           - - S - - A
        request  GetBoundSubject             C B S U M A
        request  GetCalendarAddress          C B S U - A
        request  GetCase                     C B S U - A
        request  GetCluster                  C B S U - A
        request  GetColumns                  C B S U - A
        request  GetForumPack                C B S U - A
        request  GetHandOver                 C - - - - -
        request  GetImport                   - - - - M -
        request  GetLetter                   C - - - - -
        request  GetLetterTemplate           - - - - M -
        request  GetMessage                 - - - - M -
        request  GetMyWork                   C - - - - -
        request  GetNotice                   C B S U - A
        request  GetNotificationChoices     C B S U M A
        request  GetPerson                   - - - - M -
        request  GetProgramme                C B S U - A
        request  GetProgrammeEntries         C B S U - A
        request  GetProvider                 - - - - M -
        request  GetProviderRecord           C - - - - -
        request  GetReviewerWork             - - S - - -
        request  GetSeal                     - - S U M A
        request  GetSecondFactor             C B S U M A
        request  GetSheet                    C - - - M -
        request  GetSelectedCases            C B S U - A
        request  GetUser                     - - - - M -
        request  GetWaiting                  - - - - M -
        request  HandOverCases               C - - - - -
        request  ImportAttempt               - - - - M -
        request  ImportSheet                 C - - - M -
        request  KeepDraft                   everybody
        request  KeepLetter                  C - - - - -
        request  LeaveSession                C B S U M A
        request  ListAccessTokens            C B S U - A
        request  ListApplications            C B S - - A
        request  ListAssessors               C - - - - -
        request  ListAwaited                 - - S - - A
        request  ListBoardDecisions          C B S - - A
        request  ListBoardMatters            - B - - - A
        request  ListCalendar                C B S U - A
        request  ListCaseReads               - - - - - A
        request  ListCases                   C B S U - A
        request  ListClosable                - - - - M -
        request  ListColleagues              C B - - - -
        request  ListDeadlines               C B S U - A
        request  ListDepartures              C - S - - A
        request  ListDirectory               C B S U - A
        request  ListEngagements             C B S U - A
        request  ListImports                 - - - - M -
        request  ListLetterTemplates         - - - - M -
        request  ListMessages               - - - - M -
        request  ListNotEngaged              C B S U - A
        request  ListNotifications          C B S U M A
        request  ListOrganisations           - - - - M -
        request  ListOwnActivity             C B S U M A
        request  ListProgrammeEntries        C B S U - A
        request  ListProgrammes              C B S U - A
        request  ListRefusals                - - - - - A
        request  ListReviews                 - - S - - A
        request  ListSeals                   - - S U M A
        request  ListServiceEvents           - - - - M A
        request  ListSessions                C B S U M A
        request  ListSheets                  C - - - M -
        request  ListStoredAttempts          - - - - M -
        request  ListTenders                 C B S U - A
        request  ListTrailChecks             - - - - - A
        request  GetTrustFigures                 C B - - - -
        request  GetUnionWork                - - - U - -
        request  GetUpkeep                   - - - - M -
        request  ListUsers                   - - - - M -
        request  ListViews                   C B S U - A
        request  ListWaitingApplications     C - - - - -
        request  ListWatches                 C B S U - A
        request  LogImport                   - - - - M -
        request  LogRefusedAccess            C B S U M A
        request  LogRefusedAnswer            everybody
        request  MakeAccessToken             C B S U - A
        request  MakeCalendarAddress         C B S U - A
        request  MakeNightlyBackup           - - - - M -
        request  MakeRecoveryCodes           C B S U M A
        request  MakeSeal                    - - - - M A
        request  MarkNotificationsRead      C B S U M A
        request  NotifyDue                  - - - - M -
        request  OpenAccessToken             everybody
        request  OpenCalendarAddress         everybody
        request  OpenCaseDocument            C B S U - A
        request  OpenEvidence                C - S - - A
        request  OpenProviderLink            everybody
        request  PostDigests                - - - - M -
        request  PostNotifications          - - - - M -
        request  PrepareLogging              C - - - - -
        request  ProveHistory                C B S U - A
        request  ReadSheetRows               - - - - M -
        request  RebuildProjections                - - - - M -
        request  RemindAgain                 C - S - - -
        request  RemovePasskey               C B S U M A
        request  RemoveSecondFactor          C B S U M A
        request  RemoveView                  C B S U - A
        request  ReopenOrganisation          - - - - M -
        request  ReportImport                - - - - M -
        request  ReportMessage              - - - - M -
        request  ReportSheet                 - - - - M -
        request  ReportTrailCheck            - - - - M -
        request  ResetPassword               - - - - M -
        request  ResetSecondFactor           - - - - M -
        request  RestoreBackup               - - - - M -
        request  RunImportAgain              - - - - M -
        request  RunSheetAgain               C - - - M -
        request  SaveView                    C B S U - A
        request  SealHistory                 C B S U - A
        request  SealIfDue                   - - - - M -
        request  SearchProviders             - - - - M -
        request  SendProviderDocument        everybody
        request  SetUserDisabled             - - - - M -
        request  StartTrailCheck             - - - - - A
        request  SweepDocuments              - - - - M -
        request  SweepImports                - - - - M -
        request  SweepMessages              - - - - M -
        request  SweepNotifications         - - - - M -
        request  SweepSessions               - - - - M -
        request  SweepSheets                 - - - - M -
        request  TakeImport                  - - - - M -
        request  TakeMessages               - - - - M -
        request  TakeProviderAnswer          - - - - M -
        request  TakeSheet                   - - - - M -
        request  TakeSheetLinks              - - - - M -
        request  TakeTrailCheck              - - - - M -
        request  TryLetterTemplate           - - - - M -
        request  TrySecondFactor             everybody
        request  TrySignIn                   everybody
        request  UnbindSubject               C B S U M A
        request  UnbindUser                  - - - - M -
        request  UnlockUser                  - - - - M -
        request  UpdateProjections           - - - - M -
        request  UsePasswordLink             everybody
        request  VerifyTrail                 - - - - M A
        request  WatchCases                  C B S U - A
        request  WatchSubject                C B S U - A
        request  WriteImportReport           - - - - M -
        request  WriteLetter                 C - - - - -
        request  WritePaper                 C B S U - A
        request  WriteSheetFaults            C - - - M -
        action   add-note                    C - - U - -
        action   amend-case                  C - - - - -
        action   answer-dispute              C - - - - -
        action   assign-owner                C - - - - -
        action   attach-document             C B S - - -
        action   board-decision              - B - - - -
        action   complete-action             - - S - - -
        action   deal-with-departure         - - S - - -
        action   decide-application          C - - - - -
        action   end-accreditation           C - - - - -
        action   explain-departure           C - - - - -
        action   hold-case                   C - - - - -
        action   hold-joint-review           C - - - - -
        action   invite                      C - - - - -
        action   judge                       C - - - - -
        action   judge-chance                C - - - - -
        action   judge-plan                  C - - - - -
        action   log-case                    C - - - - -
        action   meet-conditions             C - S - - -
        action   offer-chance                C - - - - -
        action   offer-plan-opportunity      C - - - - -
        action   open-tender                 C - - - - -
        action   propose-step                C - - - - -
        action   provider-response           - - - - - -
        action   publish-prospectus          C - - - - -
        action   receive-application         C - - - - -
        action   receive-bid                 C - - - - -
        action   record-assurance            C - S - - -
        action   record-cause                C - - - - -
        action   record-concern              C - - - - -
        action   record-contribution         C - - - - -
        action   record-direction            C - S - - -
        action   record-engagement           C - - - - -
        action   record-measurement          C - - - - -
        action   record-remedy               C - - - - -
        action   record-support              C - - - - -
        action   record-transfer             C - - - - -
        action   request-review              C - - - - -
        action   resume-case                 C - - - - -
        action   score-bid                   C - - - - -
        action   set-measure                 C - - - - -
        action   settle-dispute              - - S - - -
        action   staff-side-response         - - - U - -
        action   strike                      C B S - - -
        action   take-step                   C - - - - -
        action   withdraw-bid                C - S - - -
        action   withdraw-provider           C - - - - -
        verb     backup                      operator
        verb     create-user                 operator
        verb     export-history              operator
        verb     help                        operator
        verb     import-history              operator
        verb     make-key                    operator
        verb     prove                       operator
        verb     rebuild-views               operator
        verb     restore                     operator
        verb     seal                        operator
        verb     unlock                      operator
        verb     verify                      operator
        """;

    public static IReadOnlyList<Access> All { get; } =
        [.. Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Access.Read)];

    public static IEnumerable<Access> Of(AccessKind kind) => All.Where(access => access.Kind == kind);

    /// <summary>That of a page, by its file, or of a table for a spreadsheet, by its address.</summary>
    public static Access Page(string name) => All.Single(access => access.Kind is AccessKind.Page or AccessKind.File && access.Name == name);
}

internal enum AccessKind
{
    Page,

    /// <summary>A table for a spreadsheet.</summary>
    File,

    /// <summary>What programs read by a token.</summary>
    Api,

    Request,

    /// <summary>What is tried on a case by the request Attempt.</summary>
    Action,
    Verb,
}

/// <summary>A line of the table.</summary>
/// <param name="Who">As the table writes it, such as <c>C B - - - -</c>.</param>
internal sealed record Access(AccessKind Kind, string Name, string Who)
{
    public const string Everybody = "everybody";
    public const string Operator = "operator";

    private static readonly (char Letter, Role Role)[] Letters =
    [
        ('C', Role.Commissioner),
        ('B', Role.BoardSecretary),
        ('S', Role.ShaReviewer),
        ('U', Role.UnionRepresentative),
        ('M', Role.Administrator),
        ('A', Role.Auditor),
    ];

    public bool Allows(Role role) => Who == Everybody || Letters.Any(pair => pair.Role == role && Who.Contains(pair.Letter, StringComparison.Ordinal));

    /// <summary>How the table writes what is declared.</summary>
    public static string WhoOf(IReadOnlyList<Role> roles, bool isOpen) =>
        isOpen ? Everybody : string.Join(' ', Letters.Select(pair => roles.Contains(pair.Role) ? pair.Letter : '-'));

    public static Access Read(string line)
    {
        var words = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new Access(Enum.Parse<AccessKind>(words[0], ignoreCase: true), words[1], words[2]);
    }

    /// <summary>The line as docs/access.md has it.</summary>
    public string ToMarkdown() => Who is Everybody or Operator
        ? $"| `{Name}` | {Who} | | | | | |"
        : $"| `{Name}` | {string.Join(" | ", Who.Split(' ').Select(letter => letter == "-" ? " " : "✓"))} |";
}
