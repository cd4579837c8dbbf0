using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Pipeline;

/// <summary>Sends requests where no page does: on behalf of one person, each in a scope of its own as the web site has it.</summary>
internal sealed class ScopedSender(IServiceScopeFactory scopes, Person person)
{
    public async Task<T> SendAsync<T>(IRequest<T> request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = person;
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, cancellationToken);
    }

    /// <summary>The same for somebody else.</summary>
    public ScopedSender As(Person other) => new(scopes, other);
}
