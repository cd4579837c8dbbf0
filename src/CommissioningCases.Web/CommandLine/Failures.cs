using CommissioningCases.Web.Infrastructure;

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
        catch (Exception e) when (OperatorMessage.Of(e) is { } message)
        {
            await Console.Error.WriteLineAsync(message);
            return 1;
        }
    }
}
