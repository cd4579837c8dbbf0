using MediatR;

namespace CommissioningCases.Web.Security;

/// <summary>Where somebody's work begins: with the saved view that they have chosen, or on the page of their role.</summary>
public sealed class StartPages(IServiceScopeFactory scopes)
{
    public async Task<string> OfAsync(Person person, CancellationToken cancellationToken)
    {
        // Who has just signed in is nobody yet in this request.
        await using var scope = scopes.CreateAsyncScope();
        var current = scope.ServiceProvider.GetRequiredService<CurrentPerson>();
        current.Person = person;
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(new FindStartView(), cancellationToken) is { } query
            ? RegisterLinks.Cases.Read(query, person).ToString()
            : StartPage.For(person.Role);
    }
}

/// <summary>The page on which somebody's work begins.</summary>
internal static class StartPage
{
    public static string For(Role role) => role switch
    {
        Role.Commissioner or Role.ShaReviewer or Role.UnionRepresentative => Links.Work,
        Role.BoardSecretary => Links.Board,
        Role.Administrator => Links.Users,
        Role.DepartmentReader => Links.Oversight,
        _ => Links.Cases,
    };
}
