namespace CommissioningCases.Application.Sheets;

/// <summary>A spreadsheet that somebody has sent, which a server checks and imports while nobody waits for it.</summary>
public sealed class SheetUpload
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    /// <summary>The most rows that one file may have.</summary>
    public const int MostRows = 100_000;

    /// <summary>For how many days it is kept once it was sent. What was imported is kept for good.</summary>
    public const int DaysKept = 30;

    private const int LongestName = 200;

    /// <summary>A running job gives a sign of life about every second: one that has not for so long was cut off.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);

    public required Guid Id { get; init; }

    /// <summary>Whose it is: nobody else sees it.</summary>
    public required Guid Person { get; init; }

    public required SheetKind Kind { get; init; }

    public required string FileName { get; init; }

    public required byte[] Sha256 { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>What stands above its columns; "Column C" where nothing does.</summary>
    public required string[] Headings { get; init; }

    /// <summary>The row of the headings; 0 where there are none.</summary>
    public required int HeadingRow { get; init; }

    /// <summary>For each column the name of what it holds; blank where it is not read.</summary>
    public required string[] Chosen { get; set; }

    /// <summary>As its server last said. What to go by is <see cref="StateAt"/>.</summary>
    public SheetState State { get; set; }

    /// <summary>How often a server took it up. One whose run is no longer the latest has been given up, and writes nothing more.</summary>
    public int Run { get; set; }

    /// <summary>When the server that runs it last gave a sign of life, or somebody asked for it to be run.</summary>
    public DateTimeOffset AliveAt { get; set; }

    /// <summary>How many rows there are below the headings.</summary>
    public int Rows { get; set; }

    /// <summary>How many of them were looked at by the check, or by the import of those that were ready.</summary>
    public int Done { get; set; }

    public int Ready { get; set; }

    public int Unneeded { get; set; }

    public int AtFault { get; set; }

    public int Recorded { get; set; }

    public int Refused { get; set; }

    /// <summary>How many rows the import takes up: those that were ready when the check ended.</summary>
    public int ToImport => Ready + Recorded + Refused;

    public SheetDefinition Definition => SheetDefinition.Of(Kind);

    public SheetState StateAt(DateTimeOffset now) => (State, now - AliveAt > LongestSilence) switch
    {
        (SheetState.Checking, true) => SheetState.CheckCutOff,
        (SheetState.Importing, true) => SheetState.ImportCutOff,
        _ => State,
    };

    /// <summary>The last part of an uploaded file's name, as far as it can be shown and kept.</summary>
    public static string NameOf(string? path)
    {
        var name = string.Concat((path ?? "").Split('/', '\\')[^1].Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)).Take(LongestName)).Trim();
        return name.Length > 0 ? name : "spreadsheet";
    }
}
