using CommissioningCases.Web.Security;
using FluentValidation;
using MediatR;

namespace CommissioningCases.Web.CommandLine;

/// <summary><c>./run create-user</c>: makes an account, above all the first administrator's, who makes the others in the browser.</summary>
internal static class CreateUser
{
    private const string Arguments = "--email ADDRESS --name NAME [--role ROLE] [--organisation CODE] [--union ABBREVIATION]";

    public static Verb Verb { get; } = new("create-user", Arguments, "makes an account; the first administrator is made so", RunAsync);

    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (Options.Read(arguments, ["email", "name", "role", "organisation", "union"], out var problem) is not { } options || !TryReadRole(options["role"], out var role, out problem))
        {
            await Console.Error.WriteLineAsync($"{problem} Usage: ./run create-user {Arguments}");
            return Verb.UsageError;
        }

        var password = ReadPassword();
        await using var host = await VerbHost.StartAsync(cancellationToken);
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Person.Operator;
        var user = new AddUser(options["email"], options["name"], role, options["organisation"]) { Union = options["union"], Password = password, HandsLinkOver = true };
        try
        {
            var added = await scope.ServiceProvider.GetRequiredService<ISender>().Send(user, cancellationToken);
            await Console.Out.WriteLineAsync(added.Link is { } link
                ? $"{options["email"]} can choose a password within {PasswordLink.Lifetime.TotalHours:0} hours, once, at this address of the service, which is shown only now: {PasswordLinkAddress.PathOf(link)}"
                : $"{options["email"]} can sign in.");
            return 0;
        }
        catch (ValidationException invalid)
        {
            foreach (var error in invalid.Errors)
            {
                await Console.Error.WriteLineAsync($"{error.ErrorMessage}.");
            }

            return 1;
        }
    }

    /// <summary>An administrator, unless another role is named.</summary>
    private static bool TryReadRole(string? word, out Role role, out string problem)
    {
        role = Role.Administrator;
        problem = word is null || ExchangeNames.TryParse(word, out role) ? "" : $"There is no role {word}; there are {string.Join(", ", ExchangeNames.All<Role>())}.";
        return problem.Length == 0;
    }

    /// <summary>The first line of standard input, which shows nowhere; null, so that its holder chooses one, when it is empty.</summary>
    private static string? ReadPassword()
    {
        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine() is { Length: > 0 } line ? line : null;
        }

        Console.Error.Write("Password (leave it empty to get a link by which it is chosen): ");
        var typed = new System.Text.StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key != ConsoleKey.Backspace)
            {
                typed.Append(key.KeyChar);
            }
            else if (typed.Length > 0)
            {
                typed.Length--;
            }
        }

        Console.Error.WriteLine();
        return typed.Length > 0 ? typed.ToString() : null;
    }
}
