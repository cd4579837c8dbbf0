namespace CommissioningCases.Application.Store;

/// <summary>Files that nobody but the user who runs the service may read, from the moment at which they are there.</summary>
public static class PrivateFile
{
    /// <exception cref="IOException">There is such a file already.</exception>
    public static FileStream Create(string path, FileOptions options = FileOptions.None)
    {
        var wanted = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = options };
        if (!OperatingSystem.IsWindows())
        {
            wanted.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, wanted);
    }

    /// <summary>Writes a file that has its name only once it is whole. Of several servers that do so at once, the first one's stays.</summary>
    public static void WriteOnce(string path, ReadOnlySpan<byte> content)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        try
        {
            using (var file = Create(unfinished))
            {
                file.Write(content);
            }

            File.Move(unfinished, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another one was faster.
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
