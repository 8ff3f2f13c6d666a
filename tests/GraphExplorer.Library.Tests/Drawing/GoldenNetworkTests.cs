using GraphExplorer.Drawing.Layout.Networks;

namespace GraphExplorer.Library.Tests.Drawing;

/// <summary>Rings, layers and years are the page's: the same network has the same places in both.</summary>
public sealed class GoldenNetworkTests
{
    public static TheoryData<int, string> Cases =>
        new(GoldenNetwork.Shipped.Select(network => (network.Seed, network.Layout.ToString())));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_entity_stands_where_the_page_puts_it(int seed, string layout)
    {
        var golden = Assert.Single(
            GoldenNetwork.Shipped,
            network => network.Seed == seed && network.Layout.ToString() == layout);

        var places = NetworkLayout.Lay(golden.Picture, golden.Layout, given: null, golden.Root);

        Assert.Equal(golden.Places.Count, places.Length);
        for (var i = 0; i < places.Length; i++)
        {
            Assert.Equal(golden.Places[i].X, places[i].X, 1e-5);
            Assert.Equal(golden.Places[i].Y, places[i].Y, 1e-5);
        }
    }

    [Theory]
    [InlineData(NetworkLayoutName.Radial)]
    [InlineData(NetworkLayoutName.Layered)]
    public void A_root_that_is_not_there_is_as_none(NetworkLayoutName layout)
    {
        var picture = Sample.RandomNetwork(7, 40);

        var places = NetworkLayout.Lay(picture, layout, null, "nobody");

        Assert.Equal(NetworkLayout.Lay(picture, layout, null), places);
        Assert.Equal(picture.Nodes.Count, places.Distinct().Count());
    }
}
