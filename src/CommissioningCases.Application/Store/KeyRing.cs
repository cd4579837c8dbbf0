using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Store;

/// <summary>
/// The keys of the cookies in the database: people stay signed in when a server restarts, and on whichever server answers. They are among what sign-in needs, so
/// that reading them opens its tables, which the repository of Entity Framework would not.
/// </summary>
internal sealed class KeyRing(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        WithDatabase(db => db.DataProtectionKeys.AsNoTracking().OrderBy(key => key.Id).Select(key => key.Xml!).ToList().ConvertAll(xml => XElement.Parse(xml)));

    public void StoreElement(XElement element, string friendlyName) => WithDatabase(db =>
    {
        db.DataProtectionKeys.Add(new DataProtectionKey { FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        return db.SaveChanges();
    });

    private T WithDatabase<T>(Func<CasesDbContext, T> work)
    {
        using var scope = scopes.CreateScope();
        using var opened = scope.ServiceProvider.GetRequiredService<CurrentPerson>().OpenAccounts();
        return work(scope.ServiceProvider.GetRequiredService<CasesDbContext>());
    }
}
