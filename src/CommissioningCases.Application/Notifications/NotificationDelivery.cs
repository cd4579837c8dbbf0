namespace CommissioningCases.Application.Notifications;

/// <summary>How somebody wants to be told by mail. Stored as text.</summary>
public enum NotificationDelivery
{
    /// <summary>A message for each notification.</summary>
    [Label("At once")]
    AtOnce,

    /// <summary>One message a day, with all that is new.</summary>
    [Label("Once a day, all in one message")]
    Daily,

    /// <summary>On the list of what is new alone.</summary>
    [Label("Not by mail")]
    NotByMail,
}

/// <summary>What somebody has chosen for a kind of notification.</summary>
public sealed record NotificationChoice(Guid Person, NotificationKind Kind, NotificationDelivery Delivery);

/// <summary>Who can be told something of a kind at all, and how by mail unless they choose otherwise.</summary>
public sealed record NotificationUse(NotificationKind Kind, IReadOnlyList<Role> Roles, NotificationDelivery Usual)
{
    public static IReadOnlyList<NotificationUse> All { get; } =
    [
        new(NotificationKind.Assigned, [Role.Commissioner], NotificationDelivery.AtOnce),
        new(NotificationKind.AnswerAsked, [Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer], NotificationDelivery.AtOnce),
        new(NotificationKind.Answered, [Role.Commissioner], NotificationDelivery.AtOnce),
        new(NotificationKind.QuestionAnswered, [Role.ShaReviewer], NotificationDelivery.AtOnce),
        new(NotificationKind.BoardDecided, [Role.Commissioner], NotificationDelivery.AtOnce),
        new(NotificationKind.Dispute, [Role.Commissioner, Role.ShaReviewer, Role.UnionRepresentative], NotificationDelivery.AtOnce),
        new(NotificationKind.StaffConditions, [Role.UnionRepresentative], NotificationDelivery.AtOnce),
        new(NotificationKind.DepartureDealtWith, [Role.Commissioner], NotificationDelivery.AtOnce),
        new(NotificationKind.ProviderAnswered, [Role.Commissioner], NotificationDelivery.AtOnce),
        new(NotificationKind.ProviderNotRecorded, [Role.Commissioner], NotificationDelivery.AtOnce),
        new(NotificationKind.Mentioned, [Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative], NotificationDelivery.AtOnce),
        new(NotificationKind.DueSoon, [Role.Commissioner, Role.ShaReviewer], NotificationDelivery.Daily),
        new(NotificationKind.Overdue, [Role.Commissioner, Role.ShaReviewer], NotificationDelivery.Daily),
        new(NotificationKind.Watched, [Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader], NotificationDelivery.Daily),
        new(NotificationKind.NewSeal, [Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader], NotificationDelivery.NotByMail),
        new(NotificationKind.AuditFinding, [Role.Commissioner, Role.BoardSecretary], NotificationDelivery.AtOnce),
        new(NotificationKind.FindingAnswered, [Role.Auditor], NotificationDelivery.AtOnce),
        new(NotificationKind.ProviderAskedFor, [Role.Administrator], NotificationDelivery.AtOnce),
        new(NotificationKind.ProviderRequestAnswered, [Role.Commissioner], NotificationDelivery.AtOnce),
        new(NotificationKind.TrailNotWhole, [Role.Administrator, Role.Auditor], NotificationDelivery.AtOnce),
    ];

    /// <summary>The kinds of which somebody in that role can be told.</summary>
    public static IEnumerable<NotificationUse> Of(Role role) => All.Where(use => use.Roles.Contains(role));

    /// <summary>How somebody can be told of it: a seal is of use on the day on which it is made, and a trail that is not whole waits for no digest.</summary>
    public IReadOnlyList<NotificationDelivery> Deliveries => Kind is NotificationKind.NewSeal or NotificationKind.TrailNotWhole ? [NotificationDelivery.AtOnce, NotificationDelivery.NotByMail] : Enum.GetValues<NotificationDelivery>();

    public static NotificationUse Of(NotificationKind kind) => All.First(use => use.Kind == kind);
}
