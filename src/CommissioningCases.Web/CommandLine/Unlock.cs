using MediatR;

namespace CommissioningCases.Web.CommandLine;

/// <summary><c>./run unlock EMAIL</c>: ends the lock that too many wrong passwords put on an account, where no administrator can sign in to do so.</summary>
internal static class Unlock
{
    public static Verb Verb { get; } = new("unlock", "EMAIL", "ends the lock of an account after too many wrong passwords", RunAsync);

    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments is not [var email])
        {
            await Console.Error.WriteLineAsync($"Usage: ./run {Verb.Name} {Verb.Arguments}");
            return Verb.UsageError;
        }

        await using var host = await VerbHost.StartAsync(cancellationToken);
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Person.Operator;
        var sender = scope.ServiceProvider.GetRequiredService<ISender>();
        if (await sender.Send(new FindAccount(email), cancellationToken) is not { } id)
        {
            await Console.Error.WriteLineAsync($"There is no account {email}.");
            return 1;
        }

        await sender.Send(new UnlockUser(id), cancellationToken);
        await Console.Out.WriteLineAsync($"{email} can sign in again.");
        return 0;
    }
}
