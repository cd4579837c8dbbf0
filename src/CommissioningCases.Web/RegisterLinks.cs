namespace CommissioningCases.Web;

/// <summary>Where each register is: its page, and what the page's address can say.</summary>
public static class RegisterLinks
{
    public static RegisterAddress<CaseFilter> Cases { get; } = Of(Links.Cases, CaseRegister.Definition);

    public static RegisterAddress<ContractFilter> Contracts { get; } = Of(Links.Contracts, ContractRegister.Definition);

    public static RegisterAddress<ContractPromptFilter> Monitoring { get; } = Of(Links.Monitoring, ContractPromptRegister.Definition);

    public static RegisterAddress<NotificationFilter> News { get; } = Of(Links.News, NotificationRegister.Definition);
    public static RegisterAddress<DeadlineFilter> Deadlines { get; } = Of(Links.Deadlines, DeadlineRegister.Definition);

    public static RegisterAddress<EngagementFilter> Engagements { get; } = Of(Links.Engagements, EngagementRegister.Definition);

    public static RegisterAddress<NotEngagedFilter> NotEngaged { get; } = Of(Links.NotEngaged, NotEngagedRegister.Definition);

    public static RegisterAddress<ForumFilter> Forum { get; } = Of(Links.Forum, ForumRegister.Definition);

    public static RegisterAddress<BoardMatterFilter> Board { get; } = Of(Links.Board, BoardMatterRegister.Definition);

    public static RegisterAddress<DashboardFilter> Oversight { get; } = Of(Links.Oversight, AssuranceRegister.Definition);

    public static RegisterAddress<ReviewFilter> Reviews { get; } = Of(Links.Reviews, ReviewRegister.Definition);

    public static RegisterAddress<AwaitedFilter> Awaited { get; } = Of(Links.Awaited, AwaitedRegister.Definition);

    public static RegisterAddress<DepartureFilter> Departures { get; } = Of(Links.Departures, DepartureRegister.Definition);

    public static RegisterAddress<BoardDecisionFilter> Decisions { get; } = Of(Links.Decisions, BoardDecisionRegister.Definition);

    public static RegisterAddress<TrendFilter> Trends { get; } = Of(Links.Trends, TrendRegister.Definition);

    public static RegisterAddress<ComparisonFilter> Comparison { get; } = Of(Links.Comparison, ComparisonRegister.Definition);

    public static RegisterAddress<RegimeFilter> Regime { get; } = Of(Links.Regime, RegimeRegister.Definition);

    public static RegisterAddress<ProgrammeFilter> Returns { get; } = Of(Links.Returns, ReturnRegister.Definition);
    public static RegisterAddress<ProgrammeFilter> Programmes { get; } = Of(Links.Programmes, ProgrammeRegister.Definition);

    public static RegisterAddress<DirectoryFilter> Directory { get; } = Of(Links.Directory, DirectoryRegister.Definition);

    public static RegisterAddress<ServiceEventFilter> ServiceLog { get; } = Of(Links.ServiceLog, ServiceEventRegister.Definition);

    public static RegisterAddress<OwnActivityFilter> Activity { get; } = Of(Links.Activity, OwnActivityRegister.Definition);

    public static RegisterAddress<MessageFilter> Mail { get; } = Of(Links.Mail, MessageRegister.Definition);

    public static RegisterAddress<FindingFilter> Findings { get; } = Of(Links.Findings, FindingRegister.Definition);

    public static RegisterAddress<RefusalFilter> Refusals { get; } = Of(Links.Refusals, RefusalRegister.Definition);

    public static RegisterAddress<EntryFilter> Entries { get; } = Of(Links.Entries, EntryRegister.Definition);

    public static RegisterAddress<CaseReadFilter> Reads { get; } = Of(Links.Reads, CaseReadRegister.Definition);

    /// <summary>The applications to qualify for a selected service.</summary>
    public static RegisterAddress<ApplicationFilter> Applications(string cluster, int selection) =>
        new(Links.Applications.To(cluster, selection), ApplicationRegister.Definition, new ApplicationFilter());

    private static RegisterAddress<TFilter> Of<TFilter>(PageLink page, Register<TFilter> register)
        where TFilter : class, new() => new(page, register, new TFilter());
}
