namespace CommissioningCases.Web.Tests.Security;

/// <summary>
/// Every page, every table for a spreadsheet, everything that programs read, every request (command or query), every action on a case and every verb of the command line, with who may use it. Tests compare it with what the program
/// declares, with what it answers over HTTP, and with docs/access.md: whoever adds something decides here who may use it.
/// </summary>
/// <remarks>
/// C commissioner, B board secretary, S SHA reviewer, U union representative, M administrator (who manages), A auditor, D reader of the Department of Health. "everybody": also without having
/// signed in. "operator": whoever may run programs on the server. What somebody finds there is narrowed further by the scope of their organisation.
/// </remarks>
internal static class AccessTable
{
    private const string Text = """
        page     /Start/Index                C B S U M A D
        page     /Account/SignIn             everybody
        page     /Account/SignInAnswer       everybody
        page     /Account/SignOut            everybody
        page     /Account/SetPassword        everybody
        page     /Account/ForgotPassword    everybody
        page     /Account/Confirm            C B S U M A D
        page     /Account/Sessions           C B S U M A D
        page     /Account/SecondFactor       C B S U M A D
        page     /Account/SignInProvider     C B S U M A D
        page     /Account/Password           C B S U M A D
        page     /Account/Calendar           C B S U - A D
        page     /Account/Tokens             C B S U - A D
        page     /Account/Activity           C B S U M A D
        page     /Account/Notifications     C B S U M A D
        page     /Forms/Typed                C B S U M A D
        page     /Account/Watching           C B S U - A D
        page     /Account/UnionWatching      - - - U - - -
        page     /Work/Index                 C B S U - - -
        page     /Work/HandOver              C - - - - - -
        page     /News/Index                C B S U M A D
        page     /DueDays/Index              C B S U - A D
        page     /Figures/Index              C B - - - - -
        page     /Board/Index                - B - - - A -
        page     /Engagements/Index          C B S U - A D
        page     /Engagements/NotEngaged     C B S U - A D
        page     /Engagements/Forum          C B S U - A D
        page     /Engagements/ForumActions   - - S - - - -
        page     /Cases/Index                C B S U - A D
        page     /Cases/Ticked               C B S U - A D
        page     /Cases/AskSeveral           C - - - - - -
        page     /Cases/Views                C B S U - A D
        page     /Cases/Case                 C B S U - A D
        page     /Cases/Review               - - S - - A D
        page     /Cases/History              C B S U - A D
        page     /Cases/Timeline             C B S U - A D
        page     /Cases/Deadlines            C B S U - A D
        page     /Cases/Paper                C B S U - A D
        page     /Cases/StaffEvidence        C B S U - A D
        page     /Cases/Prove                C B S U - A D
        page     /Cases/Log                  C - - - - - -
        page     /Cases/Board                C B - - - A D
        page     /Cases/Record               C B S U - - -
        page     /Cases/Step                 C - - - - - -
        page     /Cases/Propose              C - - - - - -
        page     /Cases/Correct              C B S - - - -
        page     /Cases/Ask                  C - - - - - -
        page     /ProviderAnswers/Ask        C - - - - - -
        page     /ProviderAnswers/Asked      C - S - - A D
        page     /ProviderAnswers/Answer     everybody
        page     /Cases/Attach               C B S - - - -
        page     /Correspondence/Write       C - - - - - -
        page     /Cases/Document             C B S U - A D
        page     /Cases/ShowDocument         C B S U - A D
        page     /Contracts/Index            C B S U - A D
        page     /Contracts/Measure          C - - - - - -
        page     /Contracts/New              C - - - - - -
        page     /Contracts/Contract         C B S U - A D
        page     /Contracts/History          C B S U - A D
        page     /Contracts/Record           C - - - - - -
        page     /Contracts/Attach           C - - - - - -
        page     /Contracts/Document         C B S - - A D
        page     /Contracts/Monitoring       C B S U - A D
        page     /Contracts/Begin            C - - - - - -
        page     /Choice/Programme           C B S U - A D
        page     /Choice/Engagement          C B S U - A D
        page     /Choice/Services            C B S U - A D
        page     /Choice/Scores              C B S - - A D
        page     /Choice/Service             C B S U - A D
        page     /Choice/History             C B S U - A D
        page     /Choice/Prove               C B S U - A D
        page     /Choice/Notice              C B S U - A D
        page     /Choice/Open                C - - - - - -
        page     /Choice/Record              C - - - - - -
        page     /Choice/Index               C B S U - A D
        page     /Choice/Returns             C B S - - A D
        page     /Choice/Applications        C B S - - A D
        page     /Choice/Application         C B S - - A D
        page     /Choice/OutcomeLetter       C B S - - A D
        page     /Choice/Assess              C - - - - - -
        page     /Choice/Attach              C - - - - - -
        page     /Choice/Evidence            C - S - - A -
        page     /Choice/PublishOffer        C - - - - - -
        page     /Choice/Share               C - - - - - -
        page     /Choice/Clarifications      C - - - - - -
        page     /Choice/Received            C - - - - - -
        page     /Choice/ReceivedDocument    C - - - - - -
        page     /Applying/Offer             everybody
        page     /Applying/OwnApplication    everybody
        page     /Directory/Index            C B S U - A D
        page     /Directory/Print            C B S U - A D
        page     /Directory/Publish          C - - - - - -
        page     /Directory/Public           everybody
        page     /Directory/PublicTable      everybody
        page     /Oversight/Index            - - S - - A D
        page     /Oversight/Reviews          - - S - - A D
        page     /Oversight/Awaited          - - S - - A D
        page     /Oversight/Departures       C - S - - A D
        page     /Oversight/Decisions        C B S - - A D
        page     /Oversight/Trends           - - S - - A D
        page     /Oversight/Comparison       - - S - - A D
        page     /Oversight/Reports          - - S - - A D
        page     /Oversight/Report           - - S - - A D
        page     /Oversight/WriteReport      - - S - - - -
        page     /Regimes/Index              - - S - - A D
        page     /Regimes/Provider           - - S - - A D
        page     /Regimes/Record             - - S - - - -
        page     /Strategies/Index           - - S - - A D
        page     /Strategies/Trust           - - S - - - -
        page     /Strategies/Document        C B S - - A D
        page     /Help/Index                 C B S U M A D
        page     /Help/Api                   C B S U - A D
        page     /Letters/Index              C B S U M A D
        page     /Letters/Letter             C B S U M A D
        page     /Scenarios/Index            C B S U M A D
        page     /Scenarios/Scenario         C B S U M A D
        page     /Scenarios/Choice           C B S U M A D
        page     /Admin/Users/Index          - - - - M - -
        page     /Admin/Users/Add            - - - - M - -
        page     /Admin/Users/Edit           - - - - M - -
        page     /Admin/Health/Index         - - - - M - -
        page     /Admin/Mail/Index          - - - - M - -
        page     /Admin/Mail/Message        - - - - M - -
        page     /Audit/Log                  - - - - M A -
        page     /Audit/Trail                - - - - M A -
        page     /Audit/Certificate          - - - - - A -
        page     /Audit/Entries              - - - - - A -
        page     /Audit/Reads                - - - - - A -
        page     /Audit/Refusals             - - - - - A -
        page     /Findings/Index             C B S - - A -
        page     /Findings/Finding           C B S - - A -
        page     /Findings/Answer            C B - - - - -
        page     /Findings/Follow            - - - - - A -
        page     /Findings/Samples           - - - - - A -
        page     /Findings/Sample            - - - - - A -
        page     /Findings/Item              - - - - - A -
        page     /Seals/Index                - - S U M A D
        page     /Seals/Seal                 - - S U M A D
        page     /Seals/File                 - - S U M A D
        page     /Seals/Make                 - - - - M A -
        page     /Seals/Compare              - - - - - A -
        page     /Admin/Providers/Index      - - - - M - -
        page     /Admin/Providers/Add        - - - - M - -
        page     /Admin/Providers/Ask        C - - - - - -
        page     /Admin/Providers/Request    - - - - M - -
        page     /Admin/Providers/Provider   - - - - M - -
        page     /Admin/Organisations/Index  - - - - M - -
        page     /Admin/Organisations/Close  - - - - M - -
        page     /Admin/LetterTemplates/Index - - - - M - -
        page     /Admin/LetterTemplates/Edit - - - - M - -
        page     /Admin/Histories/Index      - - - - M - -
        page     /Admin/Histories/Import     - - - - M - -
        page     /Admin/Histories/Report     - - - - M - -
        page     /Sheets/Index               C - - - M - -
        page     /Sheets/Send                C - - - M - -
        page     /Sheets/Template            C - - - M - -
        page     /Sheets/Sheet               C - - - M - -
        page     /Sheets/Columns             C - - - M - -
        page     /Sheets/Faults              C - - - M - -
        page     /Sheets/Invited             - - - - M - -
        file     /cases.csv                  C B S U - A D
        file     /deadlines.csv              C B S U - A D
        file     /deadlines.xlsx             C B S U - A D
        file     /cases.xlsx                 C B S U - A D
        file     /contracts.csv              C B S U - A D
        file     /contracts.xlsx             C B S U - A D
        file     /monitoring.csv             C B S U - A D
        file     /monitoring.xlsx            C B S U - A D
        file     /engagement.csv             C B S U - A D
        file     /engagement.xlsx            C B S U - A D
        file     /engagement/not-engaged.csv C B S U - A D
        file     /engagement/not-engaged.xlsx C B S U - A D
        file     /engagement/forum.csv       C B S U - A D
        file     /engagement/forum.xlsx      C B S U - A D
        file     /oversight.csv              - - S - - A D
        file     /oversight.xlsx             - - S - - A D
        file     /oversight/reviews.csv      - - S - - A D
        file     /oversight/reviews.xlsx     - - S - - A D
        file     /oversight/waiting.csv      - - S - - A D
        file     /oversight/waiting.xlsx     - - S - - A D
        file     /oversight/departures.csv   C - S - - A D
        file     /oversight/departures.xlsx  C - S - - A D
        file     /oversight/decisions.csv    C B S - - A D
        file     /oversight/decisions.xlsx   C B S - - A D
        file     /oversight/trends.csv       - - S - - A D
        file     /oversight/trends.xlsx      - - S - - A D
        file     /oversight/comparison.csv   - - S - - A D
        file     /oversight/comparison.xlsx  - - S - - A D
        file     /oversight/regime.csv       - - S - - A D
        file     /oversight/regime.xlsx      - - S - - A D
        file     /choice.csv                 C B S U - A D
        file     /choice.xlsx                C B S U - A D
        file     /choice/returns.csv         C B S - - A D
        file     /choice/returns.xlsx        C B S - - A D
        file     /choice/{cluster}/services/{selection:int}/applications.csv C B S - - A D
        file     /choice/{cluster}/services/{selection:int}/applications.xlsx C B S - - A D
        file     /choice/{cluster}/notices/{entry:int}.csv C B S U - A D
        file     /choice/{cluster}/notices/{entry:int}.xlsx C B S U - A D
        file     /choice/{cluster}/scores.csv C B S - - A D
        file     /choice/{cluster}/scores.xlsx C B S - - A D
        file     /directory.csv              C B S U - A D
        file     /directory.xlsx             C B S U - A D
        file     /audit/entries.csv          - - - - - A -
        file     /audit/entries.xlsx         - - - - - A -
        file     /audit/refusals.csv         - - - - - A -
        file     /audit/refusals.xlsx        - - - - - A -
        file     /findings.csv               C B S - - A -
        file     /findings.xlsx              C B S - - A -
        file     /audit/log.csv              - - - - M A -
        file     /audit/log.xlsx             - - - - M A -
        api      /api/v1/cases               C B S U - A D
        api      /api/v1/cases/{reference}   C B S U - A D
        api      /api/v1/cases/{reference}/entries C B S U - A D
        api      /api/v1/ocds/releases       C B S U - A D
        api      /api/v1/ocds/contracts      C B S U - A D
        api      /api/v1/registers/deadlines C B S U - A D
        api      /api/v1/registers/contracts C B S U - A D
        api      /api/v1/registers/engagement C B S U - A D
        api      /api/v1/registers/not-engaged C B S U - A D
        api      /api/v1/registers/reviews   - - S - - A D
        api      /api/v1/registers/awaited   - - S - - A D
        api      /api/v1/registers/departures C - S - - A D
        api      /api/v1/registers/board-decisions C B S - - A D
        api      /api/v1/registers/refusals  - - - - - A -
        api      /api/v1/directory           C B S U - A D
        request  AcknowledgePasswordLinks    C B S U M A D
        request  AddCaseDocument             C B S - - - -
        request  AddContractDocument         C - - - - - -
        request  AskAboutOffer               everybody
        request  BeginCaseOfPrompt           C - - - - - -
        request  AddImport                   - - - - M - -
        request  AddLinkDocument             everybody
        request  AddPasskey                  C B S U M A D
        request  AddProvider                 - - - - M - -
        request  AnswerProviderRequest       - - - - M - -
        request  AskForProvider              C - - - - - -
        request  GetProviderRequest          - - - - M - -
        request  ListProviderRequests        C - - - M - -
        request  AddSecondFactor             C B S U M A D
        request  AddSheet                    C - - - M - -
        request  AddUser                     - - - - M - -
        request  AnswerByLink                everybody
        request  AnswerPasswordRequest      - - - - M - -
        request  AskForPasswordLink         everybody
        request  AskProvider                 C - - - - - -
        request  AttachDocument              C - - - - - -
        request  Attempt                     C B S U - - -
        request  AttemptMany                 C - - - - - -
        request  AttemptTogether             C B S - - - -
        request  BackUp                      - - - - M - -
        request  BeginApplication            everybody
        request  BeginSecondFactor           C B S U M A D
        request  BindSubject                 C B S U M A D
        request  ChangePassword              C B S U M A D
        request  ChangeLetterTemplate        - - - - M - -
        request  CheckAttempt                C - - - - - -
        request  CheckClosing                - - - - M - -
        request  ChangeView                  C B S U - A D
        request  CheckKnownDevice            everybody
        request  CheckContractMeasurements   C - - - - - -
        request  CheckMeasurements           C - - - - - -
        request  CheckPasswordLink           everybody
        request  CheckProvider               - - - - M - -
        request  CheckQuarterReport          - - S - - - -
        request  CheckSession                everybody
        request  CheckSheet                  C - - - M - -
        request  CheckUser                   - - - - M - -
        request  ChooseColumns               C B S U - A D
        request  ChooseNotifications        C B S U M A D
        request  ChooseStartView             C B S U - A D
        request  ClaimProviderAnswer         - - - - M - -
        request  ClarifyPublicOffer          C - - - - - -
        request  CloseOrganisation           - - - - M - -
        request  CompleteForumAction         - - S - - - -
        request  ConfirmBySubject            C B S U M A D
        request  ConfirmPassword             C B S U M A D
        request  CountOpenWork               - - - - M - -
        request  DeclineReceived             C - - - - - -
        request  DraftQuarterReport          - - S - - - -
        request  DropDraft                   C B S U M A D
        request  EditUser                    - - - - M - -
        request  EndAccessToken              C B S U - A D
        request  EndCalendarAddress          C B S U - A D
        request  EndImport                   - - - - M - -
        request  EndSession                  C B S U M A D
        request  EndSheet                    - - - - M - -
        request  EndTrailCheck               - - - - M - -
        request  EndUnionWatch               - - - U - - -
        request  EndUserSessions             - - - - M - -
        request  EndWatch                    C B S U - A D
        request  EnterByPasskey              everybody
        request  EnterBySubject              everybody
        request  ExportApplications          C B S - - A D
        request  ExportAssuranceDashboard        - - S - - A D
        request  ExportAwaited               - - S - - A D
        request  ExportBoardDecisions        C B S - - A D
        request  ExportCaseTrends            - - S - - A D
        request  ExportCases                 C B S U - A D
        request  ExportContractPrompts       C B S U - A D
        request  ExportContracts             C B S U - A D
        request  ExportDeadlines             C B S U - A D
        request  ExportDepartures            C - S - - A D
        request  ExportDirectory             C B S U - A D
        request  ExportEngagements           C B S U - A D
        request  ExportEntries               - - - - - A -
        request  ExportForumPack             C B S U - A D
        request  ExportHistory               - - - - M A -
        request  ExportNotEngaged            C B S U - A D
        request  ExportNotice                C B S U - A D
        request  ExportProgrammes            C B S U - A D
        request  ExportPublicDirectory       everybody
        request  ExportRefusals              - - - - - A -
        request  ExportRegime                - - S - - A D
        request  ExportReturns               C B S - - A D
        request  ExportReviews               - - S - - A D
        request  ExportScores                C B S - - A D
        request  ExportServiceEvents         - - - - M A -
        request  ExportTrustComparison       - - S - - A D
        request  FindAccount                 - - - - M - -
        request  FindByReference             C B S U - A D
        request  FindBySubject               everybody
        request  FindContract                C B S U - A D
        request  FindDraft                   C B S U M A D
        request  FindOpenDraft               C B S U M A D
        request  FindPublicDirectory         everybody
        request  FindPublicOffer             everybody
        request  FindSimilarCases            C - - - - - -
        request  FindStartView               C B S U M A D
        request  FoldStored                  - - - - M - -
        request  GetApplication              C B S - - A D
        request  GetAskedProviders           C - S - - A D
        request  GetAssuranceDashboard           - - S - - A D
        request  GetBoundSubject             C B S U M A D
        request  GetCalendarAddress          C B S U - A D
        request  GetCase                     C B S U - A D
        request  GetCaseTrends               - - S - - A D
        request  GetCluster                  C B S U - A D
        request  GetColumns                  C B S U - A D
        request  GetContract                 C B S U - A D
        request  GetDirectoryReach           C - - - - - -
        request  GetMonitoring               C B S U - A D
        request  GetForumPack                C B S U - A D
        request  GetHandOver                 C - - - - - -
        request  GetImport                   - - - - M - -
        request  GetLetter                   C - - - - - -
        request  GetLetterTemplate           - - - - M - -
        request  GetMessage                 - - - - M - -
        request  GetMyWork                   C - - - - - -
        request  GetNotice                   C B S U - A D
        request  GetNotificationChoices     C B S U M A D
        request  GetOfferPage                C - - - - - -
        request  GetPerson                   - - - - M - -
        request  GetProgramme                C B S U - A D
        request  GetProgrammeEntries         C B S U - A D
        request  GetProvider                 - - - - M - -
        request  GetProviderRegime           - - S - - A D
        request  GetProviderRecord           C - - - - - -
        request  GetQuarterReport            - - S - - A D
        request  GetReceived                 C - - - - - -
        request  GetReviewerWork             - - S - - - -
        request  GetSeal                     - - S U M A D
        request  GetSecondFactor             C B S U M A D
        request  GetSharing                  C - - - - - -
        request  GetSheet                    C - - - M - -
        request  GetSelectedCases            C B S U - A D
        request  GetStaffEvidence            C B S U - A D
        request  GetTrailCertificate         - - - - - A -
        request  GetTrustComparison          - - S - - A D
        request  GetTrustStrategy            - - S - - - -
        request  GetUser                     - - - - M - -
        request  GetWaiting                  - - - - M - -
        request  HandOverCases               C - - - - - -
        request  ImportAttempt               - - - - M - -
        request  ImportSheet                 C - - - M - -
        request  IsWatchedByUnion            - - - U - - -
        request  KeepDraft                   everybody
        request  KeepLetter                  C - - - - - -
        request  KeepQuarterReport           - - S - - - -
        request  LeaveSession                C B S U M A D
        request  ListAccessTokens            C B S U - A D
        request  ListApplications            C B S - - A D
        request  ListAssessors               C - - - - - -
        request  ListAwaited                 - - S - - A D
        request  ListBoardDecisions          C B S - - A D
        request  ListBoardMatters            - B - - - A -
        request  ListCalendar                C B S U - A D
        request  ListCaseReads               - - - - - A -
        request  ListCases                   C B S U - A D
        request  ListClosable                - - - - M - -
        request  ListColleagues              C B - - - - -
        request  ListCopySources             C - - - - - -
        request  ListMeasureLibrary          C - - - - - -
        request  ListContractOptions         C - - - - - -
        request  ListContractPrompts         C B S U - A D
        request  ListContracts               C B S U - A D
        request  ListDeadlines               C B S U - A D
        request  ListDepartures              C - S - - A D
        request  ListDirectory               C B S U - A D
        request  ListEngagements             C B S U - A D
        request  ListForumActions            - - S - - - -
        request  ListImports                 - - - - M - -
        request  ListLetterTemplates         - - - - M - -
        request  ListMessages               - - - - M - -
        request  ListNotEngaged              C B S U - A D
        request  ListNotifications          C B S U M A D
        request  ListOfferQuestions          C - - - - - -
        request  ListOrganisations           - - - - M - -
        request  ListOwnActivity             C B S U M A D
        request  ListProgrammeEntries        C B S U - A D
        request  ListProgrammes              C B S U - A D
        request  ListQuarterReports          - - S - - A D
        request  ListRefusals                - - - - - A -
        request  AnswerFinding               C B - - - - -
        request  FollowUpFinding             - - - - - A -
        request  ListReturns                 C B S - - A D
        request  RaiseFinding                - - - - - A -
        request  DrawSample                  - - - - - A -
        request  LookAtSampleItem            - - - - - A -
        request  ListSamples                 - - - - - A -
        request  GetSample                   - - - - - A -
        request  GetFinding                  C B S - - A -
        request  ListFindings                C B S - - A -
        request  ExportFindings              C B S - - A -
        request  ListRegime                  - - S - - A D
        request  ListReviews                 - - S - - A D
        request  ListSeals                   - - S U M A D
        request  ListServiceEvents           - - - - M A -
        request  ListStrategies              - - S - - A D
        request  ListSessions                C B S U M A D
        request  ListSheets                  C - - - M - -
        request  ListStoredAttempts          - - - - M - -
        request  ListTenders                 C B S U - A D
        request  ListTrailChecks             - - - - M A -
        request  GetTrailAlarm               - - - - M A -
        request  SetQuestionAside            C - - - - - -
        request  ShareService                C - - - - - -
        request  SweepApplications           - - - - M - -
        request  VerifyIfDue                 - - - - M - -
        request  GetTrustFigures                 C B - - - - -
        request  GetUnionWork                - - - U - - -
        request  GetUpkeep                   - - - - M - -
        request  ListEntries                 - - - - - A -
        request  ListMeasuredContracts       C - - - - - -
        request  ListPublicContracts         C B S U - A D
        request  ListPublicDirectory         everybody
        request  ListReceived                C - - - - - -
        request  ListTerms                   C - - - - - -
        request  ListUnionWatches            - - - U - - -
        request  ListUsers                   - - - - M - -
        request  ListViews                   C B S U - A D
        request  ListWaitingApplications     C - - - - - -
        request  ListWatches                 C B S U - A D
        request  LogImport                   - - - - M - -
        request  LogRefusedAccess            C B S U M A D
        request  LogRefusedAnswer            everybody
        request  MakeAccessToken             C B S U - A D
        request  MakeCalendarAddress         C B S U - A D
        request  MakeNightlyBackup           - - - - M - -
        request  MakeRecoveryCodes           C B S U M A D
        request  MakeSeal                    - - - - M A -
        request  MarkNotificationsRead      C B S U M A D
        request  MarkReadByOpening          C B S U - A D
        request  NotifyDue                  - - - - M - -
        request  OpenAccessToken             everybody
        request  OpenApplicationLink         everybody
        request  OpenCalendarAddress         everybody
        request  OpenCaseDocument            C B S U - A D
        request  OpenContractDocument        C B S - - A D
        request  OpenEvidence                C - S - - A -
        request  OpenProviderLink            everybody
        request  OpenReceivedDocument        C - - - - - -
        request  PostDigests                - - - - M - -
        request  PostNotifications          - - - - M - -
        request  PrepareLogging              C - - - - - -
        request  ProveHistory                C B S U - A D
        request  PublishOffer                C - - - - - -
        request  ReadSheetRows               - - - - M - -
        request  RebuildProjections                - - - - M - -
        request  RecordContractMeasurements  C - - - - - -
        request  RecordForumAction           - - S - - - -
        request  RecordRegime                - - S - - - -
        request  RecordStrategySignOff       - - S - - - -
        request  SignOffStrategy             - - S - - - -
        request  OpenStrategyDocument        C B S - - A D
        request  RemindAgain                 C - S - - - -
        request  RemoveLinkDocument          everybody
        request  RemovePasskey               C B S U M A D
        request  RemoveSecondFactor          C B S U M A D
        request  RemoveSheet                 C - - - M - -
        request  RemoveView                  C B S U - A D
        request  RenameProvider              - - - - M - -
        request  ReopenOrganisation          - - - - M - -
        request  ReportImport                - - - - M - -
        request  ReportMessage              - - - - M - -
        request  ReportSheet                 - - - - M - -
        request  ReportTrailCheck            - - - - M - -
        request  ResetPassword               - - - - M - -
        request  ResetSecondFactor           - - - - M - -
        request  RestoreBackup               - - - - M - -
        request  RunImportAgain              - - - - M - -
        request  RunSheetAgain               C - - - M - -
        request  SaveApplication             everybody
        request  SaveView                    C B S U - A D
        request  SealHistory                 C B S U - A D
        request  SealIfDue                   - - - - M - -
        request  SearchProviders             - - - - M - -
        request  SendProviderDocument        everybody
        request  SetDirectoryReach           C - - - - - -
        request  SetUserDisabled             - - - - M - -
        request  StartTrailCheck             - - - - M A -
        request  SweepDocuments              - - - - M - -
        request  SweepImports                - - - - M - -
        request  SweepMessages              - - - - M - -
        request  SweepNotifications         - - - - M - -
        request  SweepSessions               - - - - M - -
        request  SweepSheets                 - - - - M - -
        request  TakeImport                  - - - - M - -
        request  TakeInApplication           C - - - - - -
        request  TakeMessages               - - - - M - -
        request  TakeProviderAnswer          - - - - M - -
        request  TakeSheet                   - - - - M - -
        request  TakeSheetLinks              - - - - M - -
        request  TakeStrategySignOff         - - S - - - -
        request  TakeTrailCheck              - - - - M - -
        request  TryLetterTemplate           - - - - M - -
        request  TrySecondFactor             everybody
        request  TrySignIn                   everybody
        request  UnbindSubject               C B S U M A D
        request  UnbindUser                  - - - - M - -
        request  UnlockUser                  - - - - M - -
        request  UpdateProjections           - - - - M - -
        request  UsePasswordLink             everybody
        request  VerifyTrail                 - - - - M A -
        request  WatchAsUnion                - - - U - - -
        request  WatchCases                  C B S U - A D
        request  WatchContract               C B S U - A D
        request  WatchSubject                C B S U - A D
        request  WriteImportReport           - - - - M - -
        request  WriteLetter                 C - - - - - -
        request  WritePaper                 C B S U - A D
        request  WriteSheetFaults            C - - - M - -
        action   add-note                    C - - U - - -
        action   amend-case                  C - - - - - -
        action   answer-dispute              C - - - - - -
        action   answer-question             C - - - - - -
        action   ask-question                - - S - - - -
        action   assign-owner                C - - - - - -
        action   attach-document             C B S - - - -
        action   board-decision              - B - - - - -
        action   complete-action             - - S - - - -
        action   deal-with-departure         - - S - - - -
        action   decide-application          C - - - - - -
        action   end-accreditation           C - - - - - -
        action   explain-departure           C - - - - - -
        action   hold-case                   C - - - - - -
        action   hold-joint-review           C - - - - - -
        action   invite                      C - - - - - -
        action   judge                       C - - - - - -
        action   judge-chance                C - - - - - -
        action   judge-plan                  C - - - - - -
        action   log-case                    C - - - - - -
        action   meet-conditions             C - S - - - -
        action   name-contract               C - - - - - -
        action   offer-chance                C - - - - - -
        action   offer-plan-opportunity      C - - - - - -
        action   open-tender                 C - - - - - -
        action   propose-step                C - - - - - -
        action   provider-response           - - - - - - -
        action   publish-prospectus          C - - - - - -
        action   receive-application         C - - - - - -
        action   receive-bid                 C - - - - - -
        action   record-assurance            C - S - - - -
        action   record-cause                C - - - - - -
        action   record-concern              C - - - - - -
        action   record-contribution         C - - - - - -
        action   record-direction            C - S - - - -
        action   record-engagement           C - - - - - -
        action   record-measurement          C - - - - - -
        action   record-remedy               C - - - - - -
        action   record-support              C - - - - - -
        action   record-transfer             C - - - - - -
        action   request-review              C - - - - - -
        action   resume-case                 C - - - - - -
        action   score-bid                   C - - - - - -
        action   set-measure                 C - - - - - -
        action   settle-dispute              - - S - - - -
        action   staff-side-response         - - - U - - -
        action   strike                      C B S - - - -
        action   take-step                   C - - - - - -
        action   withdraw-bid                C - S - - - -
        action   withdraw-provider           C - - - - - -
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
/// <param name="Who">As the table writes it, such as <c>C B - - - - -</c>.</param>
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
        ('D', Role.DepartmentReader),
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
        ? $"| `{Name}` | {Who} | | | | | | |"
        : $"| `{Name}` | {string.Join(" | ", Who.Split(' ').Select(letter => letter == "-" ? " " : "✓"))} |";
}
