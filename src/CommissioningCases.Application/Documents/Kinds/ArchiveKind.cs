using System.Text;
using System.Xml;

namespace CommissioningCases.Application.Documents;

/// <summary>A kind whose files are zip archives.</summary>
internal abstract class ArchiveKind(string title, string mediaType, string ending) : DocumentKind(title, mediaType, ending)
{
    private const int EdgeLength = 1024;

    public override string? FaultOf(Stream file)
    {
        try
        {
            var archive = Archive.Open(file);
            if (!Holds(archive) || Encoding.Latin1.GetString(file.ReadAt(0, (int)Math.Min(EdgeLength, file.Length))).Contains("%PDF-", StringComparison.Ordinal))
            {
                return Mismatch;
            }

            archive.Verify();
            return FindHarm(archive) switch
            {
                Harm.Macros => $"The file must not hold macros. Save it as {Title} without them",
                Harm.Objects => $"The file must not hold other files or objects of other programs. Save it as {Title} without them, and send what they hold by itself",
                Harm.Elsewhere => $"The file must not fetch anything from elsewhere, such as a template. Save it as {Title} that holds all it needs",
                _ => null,
            };
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException)
        {
            return Mismatch;
        }
        catch (OversizedArchiveException oversized)
        {
            return oversized.Message;
        }
    }

    /// <summary>Whether the archive is what the kind says, as against some other.</summary>
    protected abstract bool Holds(Archive archive);

    /// <summary>What of the kind's own can do harm.</summary>
    protected abstract Harm FindOwnHarm(Archive archive);

    /// <summary>A part that is a program's file itself, whatever it is called: of an older Office, which may hold macros, a program, an archive or a PDF.</summary>
    private static bool IsFile(ReadOnlySpan<byte> beginning) =>
        beginning.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) || beginning.StartsWith("MZ"u8) || beginning.StartsWith("\u007fELF"u8)
            || beginning.StartsWith("PK\u0003\u0004"u8) || beginning.StartsWith("%PDF-"u8);

    private Harm FindHarm(Archive archive)
    {
        var own = FindOwnHarm(archive);
        return own == Harm.None && archive.Entries.Any(entry => IsFile(archive.Begin(entry))) ? Harm.Objects : own;
    }

    protected enum Harm
    {
        None,
        Macros,

        /// <summary>Files or objects in it.</summary>
        Objects,

        /// <summary>It fetches something when it is opened.</summary>
        Elsewhere,
    }
}
