namespace CommissioningCases.Application.Documents;

/// <summary>A kind whose files are zip archives.</summary>
internal abstract class ArchiveKind(string title, string mediaType, string ending) : DocumentKind(title, mediaType, ending)
{
    public override string? FaultOf(Stream file)
    {
        try
        {
            var archive = Archive.Open(file);
            if (!Holds(archive))
            {
                return Mismatch;
            }

            archive.Verify();
            return archive.Entries.Any(IsMacro) ? $"The file must not hold macros. Save it as {Title} without them" : null;
        }
        catch (InvalidDataException)
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

    protected abstract bool IsMacro(ArchiveEntry entry);
}
