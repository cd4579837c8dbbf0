using CommissioningCases.EmbeddedPostgres;
using CommissioningCases.Web.Errors;
using Npgsql;

namespace CommissioningCases.Web.CommandLine;

/// <summary>What whoever started a program can set right is told in one line, without where in the program it was noticed.</summary>
internal static class Failures
{
    /// <returns>The exit code.</returns>
    public static async Task<int> TellAsync(Func<Task<int>> program)
    {
        try
        {
            return await program();
        }
        catch (Exception e) when (e is SettingsException or TimeZoneNotFoundException or EmbeddedServerException)
        {
            await Console.Error.WriteLineAsync(e.Message);
        }
        catch (NpgsqlException e) when (ErrorStatus.IsDatabaseGone(e))
        {
            await Console.Error.WriteLineAsync($"The database cannot be reached: {e.Message}");
        }

        return 1;
    }
}
