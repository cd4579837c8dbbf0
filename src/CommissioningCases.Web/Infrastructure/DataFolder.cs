namespace CommissioningCases.Web.Infrastructure;

/// <summary>What the service makes for itself at its first start, and keeps beside the database.</summary>
internal static class DataFolder
{
    /// <returns>The path of the file, which is made where it is not there yet.</returns>
    /// <exception cref="SettingsException">It cannot be made there.</exception>
    public static string Keep(Settings settings, string name, Func<byte[]> make)
    {
        var path = Path.Combine(settings.DataFolder, name);
        try
        {
            if (!File.Exists(path))
            {
                Directory.CreateDirectory(settings.DataFolder);
                PrivateFile.WriteOnce(path, make());
            }

            return path;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{path} cannot be made. Name a folder in DataFolder that the service may write to. {refused.Message}", refused);
        }
    }
}
