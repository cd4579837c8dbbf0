using CommissioningCases.Web.Errors;
using Npgsql;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>That a database does not let the service in, or is not set up for it, in one line that tells the operator what to do.</summary>
internal static class DatabaseRefusal
{
    private const string Settings = "Look at ConnectionStrings__Cases and ConnectionStrings__CasesOwner.";

    /// <returns>Null where an exception comes of something else.</returns>
    public static string? Tell(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case DatabaseSetUpException:
                    return cause.Message;
                case PostgresException said when Tell(said) is { } told:
                    return said.Hint is { Length: > 0 } hint ? $"{told} {hint}" : told;
                case NpgsqlException and not PostgresException when !ErrorStatus.IsDatabaseGone(cause):
                    return $"The database cannot be used: {Sentence(cause.Message)} {Settings}"; // such as that it asks for a password, or speaks no TLS
            }
        }

        return null;
    }

    private static string? Tell(PostgresException said) => said.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => $"The database does not let the service in: {Sentence(said.MessageText)} {Settings}",
        PostgresErrorCodes.InvalidCatalogName => $"{Sentence(said.MessageText)} It is not made by itself, because its name may only be misspelt. Make it, or look at the connection string.",
        PostgresErrorCodes.InsufficientPrivilege => $"The login of the service may not do what is needed: {Sentence(said.MessageText)}",
        PostgresErrorCodes.DiskFull => $"The disk of the database is full: {Sentence(said.MessageText)}",
        PostgresErrorCodes.ReadOnlySqlTransaction => $"The database is read only: {Sentence(said.MessageText)}",
        _ => null,
    };

    private static string Sentence(string message) => message.ReplaceLineEndings(" ").TrimEnd('.') is { Length: > 0 } text ? $"{char.ToUpperInvariant(text[0])}{text[1..]}." : "";
}
