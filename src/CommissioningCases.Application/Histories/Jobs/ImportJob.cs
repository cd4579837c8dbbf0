namespace CommissioningCases.Application.Histories;

/// <summary>Where an import or check stands that an administrator has started in the browser.</summary>
public enum ImportJobState
{
    Waiting,
    Running,
    Done,

    /// <summary>It was cut off, by an error or because its server stopped, and can be run again.</summary>
    Interrupted,
}

/// <summary>An import or check of an uploaded history, which a server runs while nobody waits for it.</summary>
public sealed class ImportJob
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    public const int LargestFile = 50 * 1024 * 1024;

    /// <summary>For how many days a job and its report are kept once it has ended. What an import has recorded is kept for good.</summary>
    public const int DaysKept = 90;

    private const int LongestName = 200;

    /// <summary>A running job gives a sign of life about every second: one that has not for so long was cut off.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);

    public required Guid Id { get; init; }

    public required string FileName { get; init; }

    /// <summary>Whether it only tells what would become of the lines.</summary>
    public required bool IsCheck { get; init; }

    /// <summary>As its server last said. What to go by is <see cref="StateAt"/>.</summary>
    public ImportJobState State { get; set; }

    public required Guid AddedBy { get; init; }

    public required string AddedByName { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>How often it was begun. A server whose run is no longer the latest has been given up, and writes nothing more.</summary>
    public int Run { get; set; }

    /// <summary>Who last had it run, on whose behalf lines are recorded.</summary>
    public required Guid RunBy { get; set; }

    /// <summary>When the server that runs it last gave a sign of life.</summary>
    public DateTimeOffset AliveAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>How many lines the file has, blank ones among them.</summary>
    public required int Lines { get; init; }

    /// <summary>The number of the last line reported, blank ones before it counted.</summary>
    public int LinesDone { get; set; }

    public int Accepted { get; set; }

    public int Refused { get; set; }

    public int Invalid { get; set; }

    public int Reported => Accepted + Refused + Invalid;

    /// <summary>The last part of an uploaded file's name, as far as it can be shown and kept.</summary>
    public static string NameOf(string? path)
    {
        var name = string.Concat((path ?? "").Split('/', '\\')[^1].Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)).Take(LongestName)).Trim();
        return name.Length > 0 ? name : "history.jsonl";
    }

    public ImportJobState StateAt(DateTimeOffset now) => State == ImportJobState.Running && now - AliveAt > LongestSilence ? ImportJobState.Interrupted : State;
}
