using System.Collections.Frozen;
using System.Reflection;
using CommissioningCases.Web.Papers;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CommissioningCases.Web.Navigation;

/// <summary>Gives every page the address that <see cref="Links"/> says, so that no page says it again, and those that are also papers the addresses of these.</summary>
internal sealed class PageRouteConvention : IPageRouteModelConvention
{
    private static readonly FrozenDictionary<string, PageRoute> Routes = typeof(Links).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Select(property => property.GetValue(null)).OfType<PageRoute>()
        .ToFrozenDictionary(route => route.Page, StringComparer.Ordinal);

    public void Apply(PageRouteModel model)
    {
        if (!Routes.TryGetValue(model.ViewEnginePath, out var route))
        {
            throw new InvalidOperationException($"The page {model.ViewEnginePath} has no address: say it in {nameof(Links)}.");
        }

        var selector = model.Selectors[0];
        selector.AttributeRouteModel = new AttributeRouteModel { Template = AttributeRouteModel.CombineTemplates(null, route.Template) };

        // A page called Index comes with two addresses, of which one has that name.
        model.Selectors.Clear();
        model.Selectors.Add(selector);
        foreach (var format in PaperPages.All.Contains(route) ? PaperAddress.Formats : [])
        {
            model.Selectors.Add(new SelectorModel
            {
                AttributeRouteModel = new AttributeRouteModel { Template = PaperAddress.Of(selector.AttributeRouteModel.Template!, format), SuppressLinkGeneration = true },
            });
        }
    }
}
