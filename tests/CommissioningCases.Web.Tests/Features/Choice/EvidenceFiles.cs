using System.IO.Compression;
using System.Text;

namespace CommissioningCases.Web.Tests.Features.Choice;

/// <summary>Files that people send as evidence, and how they send them.</summary>
internal static class EvidenceFiles
{
    public static byte[] Register { get; } = Encoding.UTF8.GetBytes("Three audiologists on the register, £0 owed.\n");

    /// <summary>Puts a file to an application by its form.</summary>
    public static async Task<Answer> AttachAsync(this Visitor visitor, int number, string name, byte[] content)
    {
        var form = await visitor.GetAsync($"/choice/XDL/applications/{number}/attach");
        using var file = new ByteArrayContent(content);
        return await visitor.UploadAsync(form, "Attach evidence", ("document", name, file), ("title", "On the register"));
    }

    public static byte[] Zip(params (string Name, int Zeros)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, zeros) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(new byte[zeros]);
            }
        }

        return file.ToArray();
    }

    /// <summary>A little of a file, and then the line is gone.</summary>
    public sealed class BreakingStream : MemoryStream
    {
        public BreakingStream()
            : base("%PDF-1.7\n"u8.ToArray())
        {
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position < Length ? base.ReadAsync(buffer, cancellationToken) : throw new IOException("The line is gone.");
    }
}
