using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Choice;

/// <summary>NHS Norfolk and Waveney's programme has selected podiatry, and a case of scenario 5 shares its applications.</summary>
internal static class SharingCase
{
    public const string Cluster = "CL-EE-1";
    private static readonly string[] Groups = ["patients", "patient-representatives", "health-and-wellbeing-boards", "healthcare-professionals", "providers"];
    private static readonly string[] Criteria = ["Registered"];

    public static Attempt Log(string cluster = Cluster, string service = "podiatry") => Attempts.On(null, "log-case", new
    {
        on = "2012-01-10",
        scenario = 5,
        pct = People.Pct,
        service = "Podiatry",
        providers = Attempts.Providers,
        summary = "More choice",
        needs = "Shown by the needs assessment",
        programme = cluster,
        programmeService = service,
    });

    /// <summary>The programme's reference; it is opened where it is not yet.</summary>
    public static async Task<string> SelectPodiatryAsync(this TestApplication application)
    {
        if (await application.SendAsync(People.Commissioner, Attempts.On(null, "open-programme", new { on = "2011-08-01", cluster = Cluster })) is not AttemptResult.Accepted opened)
        {
            return (await application.SendAsync(People.Commissioner, new GetProgramme(Cluster))).Reference;
        }

        foreach (var group in Groups)
        {
            await application.AcceptAsync(People.Commissioner, Attempts.On(opened.Case, "engage-locally", new { on = "2011-08-02", group, summary = "A meeting" }));
        }

        await application.AcceptAsync(People.Commissioner, Attempts.On(
            opened.Case, "select-service", new { on = "2011-08-03", service = "podiatry", source = "national", kind = "community", feedback = "Asked for" }));
        return opened.Case;
    }

    /// <summary>Logs a case that shares podiatry and takes it to accreditation.</summary>
    public static async Task<string> OpenAccreditationAsync(this TestApplication application)
    {
        var (reference, _) = await application.AcceptAsync(People.Commissioner, Log());
        await application.AcceptAsync(People.Commissioner, Attempts.On(
            reference, "record-engagement", new { on = "2012-01-11", with = "provider", party = Attempts.Providers[0], method = "meeting", summary = "Met" }));
        await application.AcceptAsync(People.Commissioner, Attempts.On(
            reference, "record-engagement", new { on = "2012-01-11", with = "staff", party = "UNISON", method = "meeting", summary = "Met" }));
        await application.AcceptAsync(People.ShaReviewer, Attempts.On(
            reference, "record-assurance", new { on = "2012-01-12", mechanism = "sha-strategy-sign-off", outcome = "assured", notes = "Signed off" }));
        await application.TakeKeyStepAsync(reference, "open-accreditation", "2012-01-13", new Dictionary<string, object> { ["mode"] = "open", ["criteria"] = Criteria });
        return reference;
    }

    public static Task QualifyAsync(this TestApplication application, string programme, string provider = "RK9", string outcome = "qualified") =>
        application.AcceptAsync(People.Stranger, Attempts.On(
            programme, "qualify-provider", new { on = "2012-02-01", service = "podiatry", provider, outcome, rationale = "Looked at" }));

    public static Attempt GoLive(string reference) => Attempts.On(reference, "take-step", new { on = "2012-02-02", step = "go-live", rationale = "One has qualified" });
}
