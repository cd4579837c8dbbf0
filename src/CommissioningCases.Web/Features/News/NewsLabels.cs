namespace CommissioningCases.Web.Features.News;

/// <summary>How pages speak of what somebody is told.</summary>
internal static class NewsLabels
{
    public static Tag TagOf(NotificationKind kind) => new(ChoiceLabels.Label(kind), kind switch
    {
        NotificationKind.Overdue or NotificationKind.TrailNotWhole => TagColour.Red,
        NotificationKind.DueSoon or NotificationKind.Dispute or NotificationKind.ProviderNotRecorded => TagColour.Orange,
        NotificationKind.AnswerAsked or NotificationKind.AuditFinding or NotificationKind.Assigned or NotificationKind.Mentioned or NotificationKind.ProviderAskedFor => TagColour.Blue,
        _ => TagColour.Grey,
    });

    /// <summary>Where what it is of is; null where it is of nothing.</summary>
    public static string? AddressOf(NotificationRow notification) => notification switch
    {
        { Kind: NotificationKind.NewSeal, Number: { } seal } => Links.Seal.To(seal),
        { Kind: NotificationKind.AuditFinding or NotificationKind.FindingAnswered, Number: { } finding } => Links.Finding.To(finding),
        { Kind: NotificationKind.TrailNotWhole } => Links.Trail,
        { Kind: NotificationKind.ProviderAskedFor, Number: { } request } => Links.ProviderRequest.To(request),
        { Kind: NotificationKind.ProviderRequestAnswered } => Links.AskForProvider,
        { Cluster: { } cluster } => Links.Programme.To(cluster),
        { Contract: { } contract } => Links.Contract.To(contract),
        { Kind: NotificationKind.ProviderNotRecorded, Reference: { } reference, Number: { } entry } => Links.AskedProvider.To(reference, entry),
        { Reference: { } reference } => Links.Case.To(reference),
        _ => null,
    };

    /// <summary>What that is called: of what is of no history, what it is of.</summary>
    public static string NameOf(NotificationRow notification) => notification switch
    {
        { Reference: { } reference } => reference,
        { Kind: NotificationKind.AuditFinding or NotificationKind.FindingAnswered } => $"Finding {notification.Number}",
        { Kind: NotificationKind.TrailNotWhole } => $"Verification {notification.Number}",
        { Kind: NotificationKind.ProviderAskedFor or NotificationKind.ProviderRequestAnswered } => $"Request {notification.Number}",
        _ => $"Seal {notification.Number}",
    };
}
