namespace CommissioningCases.Web.Features.Audit;

/// <summary>How pages speak of the service's log.</summary>
internal static class ServiceEventLabels
{
    public static Tag TagOf(ServiceEventKind kind) => new(ChoiceLabels.Label(kind), kind switch
    {
        ServiceEventKind.SignedIn or ServiceEventKind.PasswordChosen or ServiceEventKind.PasswordChanged => TagColour.Green,
        ServiceEventKind.LockedOut or ServiceEventKind.TriedWhileLocked or ServiceEventKind.VirusFound => TagColour.Red,
        ServiceEventKind.WrongPassword or ServiceEventKind.UnknownAccount or ServiceEventKind.TriedWhileDisabled or ServiceEventKind.TriedOutsideDates
            or ServiceEventKind.WrongCode or ServiceEventKind.PasskeyRefused or ServiceEventKind.SubjectUnknown or ServiceEventKind.ProviderAnswerRefused or ServiceEventKind.LinkRefused or ServiceEventKind.WrongCurrentPassword or ServiceEventKind.AccessRefused => TagColour.Orange,
        ServiceEventKind.SecondFactorRemoved or ServiceEventKind.PasskeyRemoved or ServiceEventKind.SubjectUnbound or ServiceEventKind.RecoveryCodeUsed or ServiceEventKind.PasswordReset or ServiceEventKind.LinkMade
            or ServiceEventKind.CalendarMade or ServiceEventKind.TokenMade => TagColour.Yellow,
        _ => TagColour.Grey,
    });
}
