using System.Diagnostics;
using System.Reflection;
using CommissioningCases.Application.Backups;
using CommissioningCases.Application.Upkeep;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CommissioningCases.Web.Features.Admin.Health;

/// <summary>How the service stands, for whoever looks after it: what runs, what it rests on, and when what keeps it trustworthy was last done.</summary>
public sealed class IndexModel(ISender sender, HealthCheckService health, VirusScanner scanner, MailSettings mail, Settings settings, TimeProvider clock) : PageModel
{
    private static readonly Tag Good = new("Good", TagColour.Green);
    private static readonly Tag Look = new("Look at this", TagColour.Orange);
    private static readonly Tag Bad = new("Wrong", TagColour.Red);

    /// <summary>A seal, a backup and a verification are made every night: one that is older than this was missed.</summary>
    private const int MostDaysSince = 1;

    /// <summary>How much of a commit's name people tell it by; it stands behind the version's number.</summary>
    private const int LengthOfCommit = 8;

    public IReadOnlyList<HealthLine> Lines { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var report = await health.CheckHealthAsync(HttpContext.RequestAborted);
        var upkeep = await sender.Send(new GetUpkeep(), HttpContext.RequestAborted);
        Lines =
        [
            Program(),
            Database(upkeep.Database, report.Entries["database"]),
            Disk(),
            Scanner(report.Entries["scanner"]),
            LatestSeal(upkeep),
            LatestCheck(upkeep),
            Imports(upkeep.Imports),
            Mail(upkeep.Mail),
            ProviderAnswers(upkeep.ProviderAnswers),
            Backup(upkeep.Backup),
        ];
    }

    private static HealthLine Program()
    {
        var version = typeof(IndexModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
        if (version.IndexOf('+', StringComparison.Ordinal) is >= 0 and var commit)
        {
            version = version[..Math.Min(version.Length, commit + 1 + LengthOfCommit)];
        }

        using var process = Process.GetCurrentProcess();
        return new HealthLine("This server", $"Version {version}, since {EnglishTime.Time(process.StartTime)}");
    }

    private static HealthLine Database(DatabaseFigures database, HealthReportEntry entry) =>
        new("Database", $"PostgreSQL {database.Version}, {EnglishFormat.Size(database.Size)}, at migration {database.Migration}")
        {
            State = StateOf(entry),
            More = entry.Description,
        };

    private HealthLine Scanner(HealthReportEntry entry) => scanner.IsOn
        ? new HealthLine("Virus scanner", entry.Description ?? "It answers.") { State = StateOf(entry) }
        : new HealthLine("Virus scanner", "There is none.") { More = "Clamd names one: see Running the service." };

    private HealthLine LatestSeal(UpkeepView upkeep) => upkeep.LatestSeal switch
    {
        null => new HealthLine("Latest seal", "There is none yet.") { State = Look, Href = Links.Seals, LinkText = "Seals" },
        var seal => new HealthLine("Latest seal", $"Seal {EnglishFormat.Number(seal.Number)}, {EnglishTime.Time(seal.At)}")
        {
            State = DaysSince(Application.Time.Calendar.DayOf(seal.At)) > MostDaysSince ? Look : Good,
            Href = Links.Seals,
            LinkText = "Seals",
        },
    };

    private HealthLine LatestCheck(UpkeepView upkeep) => StateOfTrail(upkeep) with { Href = Links.Trail, LinkText = "Verifications" };

    private HealthLine StateOfTrail(UpkeepView upkeep) => upkeep.LatestCheck switch
    {
        null => new HealthLine("Latest verification", "There was none yet.") { More = settings.NightlyVerification.Hour is { } hour ? $"The service verifies the trail every night from {hour:00}:00 on." : "NightlyVerification is off. An auditor asks for one at Verify." },
        { Found: 0 } check when IsMissed(upkeep) => new HealthLine("Latest verification", $"Whole, {EnglishTime.Time(check.AskedAt)}")
        {
            State = Look,
            More = upkeep.VerifiedAt is { } at ? $"The last one of a night was on {EnglishTime.Time(at)}. The server’s own log says why there was none since." : "No night’s verification has come to its end yet.",
        },
        { Found: 0 } check => new HealthLine("Latest verification", $"Whole, {EnglishTime.Time(check.AskedAt)}") { State = Good },
        { IsOfItsSealAlone: true } check => new HealthLine("Latest verification", $"Whole, {EnglishTime.Time(check.AskedAt)}, but the seal with which it was compared was not sound") { State = Look },
        var check => new HealthLine("Latest verification", $"Not whole, {EnglishTime.Time(check.AskedAt)}") { State = Bad, More = "Ask an auditor, who sees at Verify what differs." },
    };

    /// <summary>Whether the service was to verify the trail last night, and did not come to its end.</summary>
    private bool IsMissed(UpkeepView upkeep) => settings.NightlyVerification.Hour is not null && !(upkeep.VerifiedAt is { } at && DaysSince(Application.Time.Calendar.DayOf(at)) <= MostDaysSince);

    private static HealthLine Imports(ImportFigures imports) =>
        new("Imports and checks", imports is { Waiting: 0, Running: 0, Interrupted: 0 }
            ? "None is waiting."
            : $"{imports.Waiting} waiting, {imports.Running} running, {imports.Interrupted} cut off")
        {
            State = imports.Interrupted > 0 ? Look : Good,
            Href = Links.Histories,
            LinkText = "Histories",
        };

    private HealthLine Disk()
    {
        var where = settings.ConnectionString is null ? null : "The database is on a server of its own, whose disk this server does not see.";
        return DiskFigures.Of(settings.DataFolder) switch
        {
            null => new HealthLine("Disk", $"How much room there is for {settings.DataFolder} cannot be told.") { State = Look, More = where },
            var disk => new HealthLine("Disk", $"{EnglishFormat.Size(disk.Free)} free of {EnglishFormat.Size(disk.Size)}, on the disk of {settings.DataFolder}") { State = disk.IsScarce ? Look : Good, More = where },
        };
    }

    private HealthLine Mail(MailFigures figures)
    {
        if (!mail.IsOn)
        {
            return new HealthLine("Mail", "The service sends none.") { More = "SmtpHost names a server for it: see Running the service." };
        }

        var isLate = figures.WaitingSince < clock.GetUtcNow().AddHours(-1);
        return new HealthLine("Mail", figures.Waiting == 0 ? "None is waiting." : $"{EnglishFormat.Count(figures.Waiting, "message waits", "messages wait")}, the oldest since {EnglishTime.Time(figures.WaitingSince!.Value)}")
        {
            State = isLate || figures.GivenUp > 0 ? Look : Good,
            More = figures.GivenUp == 0 ? null : $"{EnglishFormat.Count(figures.GivenUp, "message was", "messages were")} given up in the last {MailFigures.Days} days.",
            Href = figures.GivenUp > 0 ? RegisterLinks.Mail.With(new MessageFilter { State = MailState.GivenUp }).ToString() : Links.Mail.ToString(),
            LinkText = figures.GivenUp > 0 ? "Those that were given up" : "Mail",
        };
    }

    private static HealthLine ProviderAnswers(ProviderAnswerFigures figures) =>
        new("Providers’ answers", figures.Waiting == 0 ? "None is waiting to be recorded." : $"{EnglishFormat.Count(figures.Waiting, "answer or document waits", "answers or documents wait")} to be recorded")
        {
            State = figures.Failing > 0 ? Bad : Good,
            More = figures.Failing == 0 ? null : $"{figures.Failing} of them failed {ClaimProviderAnswer.TriesUntilAlarm} times or more, and will be tried again. The server’s own log says why.",
        };

    private HealthLine Backup(BackupsKept? backup) => backup switch
    {
        null => new HealthLine("Nightly backup", "This server makes none.") { More = "BackupFolder names where it should: see Running the service. A database of your own may be backed up by other means." },
        { Fault: { } fault } => new HealthLine("Nightly backup", $"{backup.Folder} cannot be read.") { State = Bad, More = fault },
        { Latest: { } latest } => new HealthLine("Nightly backup", $"{EnglishFormat.Count(backup.Count, "backup", "backups")} in {backup.Folder}, the latest of {EnglishFormat.Day(latest)}")
        {
            State = DaysSince(latest) > MostDaysSince ? Look : Good,
        },
        _ => new HealthLine("Nightly backup", $"There is none in {backup.Folder} yet.") { State = Look },
    };

    private int DaysSince(DateOnly day) => clock.Today().DayNumber - day.DayNumber;

    private static Tag StateOf(HealthReportEntry entry) => entry.Status switch
    {
        HealthStatus.Healthy => Good,
        HealthStatus.Degraded => Look,
        _ => Bad,
    };
}
