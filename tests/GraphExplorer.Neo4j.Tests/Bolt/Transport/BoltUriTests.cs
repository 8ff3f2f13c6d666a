using GraphExplorer.Bolt.Transport;

namespace GraphExplorer.Neo4j.Tests.Bolt.Transport;

public sealed class BoltUriTests
{
    [Theory]
    [InlineData("bolt://localhost", "localhost:7687", false, "None")]
    [InlineData("bolt://localhost:17687", "localhost:17687", false, "None")]
    [InlineData("bolt+s://Example.com", "example.com:7687", false, "Verified")]
    [InlineData("bolt+ssc://10.0.0.1:1/", "10.0.0.1:1", false, "AnyCertificate")]
    [InlineData("neo4j://[::1]:7688", "[::1]:7688", true, "None")]
    [InlineData("neo4j+s://x.databases.neo4j.io", "x.databases.neo4j.io:7687", true, "Verified")]
    [InlineData("neo4j+ssc://a", "a:7687", true, "AnyCertificate")]
    public void Reads_scheme_host_and_port(string text, string address, bool isRouted, string tls)
    {
        var uri = BoltUri.Parse(text);

        Assert.Equal((address, isRouted, tls), (uri.Address.ToString(), uri.IsRouted, uri.Tls.ToString()));
    }

    [Fact]
    public void Hands_the_routing_context_on_with_the_address()
    {
        var uri = BoltUri.Parse("neo4j://core:7687?region=eu%20west&policy=p");

        Assert.Equal(
            new Dictionary<string, string> { ["region"] = "eu west", ["policy"] = "p", ["address"] = "core:7687" },
            uri.RoutingContext);
    }

    [Theory]
    [InlineData("", "not an address")]
    [InlineData("localhost:7687", "schemes are bolt")]
    [InlineData("http://localhost:7474", "schemes are bolt")]
    [InlineData("bolt+x://localhost", "schemes are bolt")]
    [InlineData("bolt+s+s://localhost", "schemes are bolt")]
    [InlineData("bolt://", "names no host")]
    [InlineData("bolt://localhost/neo4j", "chosen by its own setting")]
    [InlineData("bolt://localhost?a=b", "only the neo4j schemes")]
    [InlineData("neo4j://localhost?a", "not a name and a value")]
    [InlineData("neo4j://localhost?a=1&a=2", "\"a\" twice")]
    [InlineData("neo4j://localhost?address=x", "reserved")]
    public void Says_what_is_wrong_with_an_address(string text, string part)
    {
        var wrong = Assert.Throws<ArgumentException>(() => BoltUri.Parse(text));

        Assert.Contains(part, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Never_repeats_a_password_from_an_address()
    {
        var wrong = Assert.Throws<ArgumentException>(() => BoltUri.Parse("bolt://neo4j:secret@localhost"));

        Assert.DoesNotContain("secret", wrong.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost", "localhost:7687")]
    [InlineData("LocalHost:1", "localhost:1")]
    [InlineData("[fe80::1]:65535", "[fe80::1]:65535")]
    [InlineData("[::1]", "[::1]:7687")]
    [InlineData("::1", "[::1]:7687")]
    public void Reads_a_routing_tables_address(string text, string printed)
    {
        Assert.True(BoltAddress.TryParse(text, out var address));
        Assert.Equal(printed, address.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(":7687")]
    [InlineData("host:")]
    [InlineData("host:0")]
    [InlineData("host:65536")]
    [InlineData("host:+1")]
    [InlineData("[::1:7687")]
    public void Refuses_what_is_no_address(string text) => Assert.False(BoltAddress.TryParse(text, out _));
}
