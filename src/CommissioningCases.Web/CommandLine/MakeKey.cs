using CommissioningCases.Web.Infrastructure;

namespace CommissioningCases.Web.CommandLine;

/// <summary><c>./run make-key FILE</c>: a certificate for the setting <c>KeyCertificate</c>.</summary>
internal static class MakeKey
{
    public static Verb Verb { get; } = new("make-key", "FILE", "makes a certificate by which the keys in the database are encrypted", RunAsync);

    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments is not [var file])
        {
            await Console.Error.WriteLineAsync($"Usage: ./run {Verb.Name} {Verb.Arguments}");
            return Verb.UsageError;
        }

        try
        {
            KeyProtection.Make(file);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The file was not made. {refused.Message}");
            return 1;
        }

        await Console.Out.WriteLineAsync($"{file} is made. Name it in KeyCertificate on every server, and keep a copy apart from the database's backups.");
        return 0;
    }
}
