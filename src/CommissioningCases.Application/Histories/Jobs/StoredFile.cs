using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Histories;

/// <summary>Reads an uploaded file part by part, holding no connection in between.</summary>
internal sealed class StoredFile(IServiceScopeFactory scopes, Guid job) : PartStream
{
    protected override async Task<byte[]> ReadPartAsync(int number, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Person.Operator;
        return await scope.ServiceProvider.GetRequiredService<CasesDbContext>().ImportFileParts
            .Where(part => part.JobId == job && part.Number == number)
            .Select(part => part.Content)
            .SingleOrDefaultAsync(cancellationToken) ?? [];
    }
}
